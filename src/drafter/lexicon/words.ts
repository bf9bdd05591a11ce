const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Last words of the names of bodies: authorities, companies, parties, media. */
export const BODIES = set(
  'Agency Group Corporation Corp Council Ministry Bank Union Company Ltd Limited Inc LLC PLC Pty GmbH Fund Party Forces Force Army Navy Institute University Committee Commission Association Organisation Organization Venture Industries Management Technologies Technology Facility Department Office Authority Service Services Press News Police Parliament Congress Senate House Court Cabinet Government Federation Foundation Centre Center Board Alliance Coalition League Airlines Airways Air Energy Petroleum Oil Gas Electric Motors Bureau Secretariat Assembly Conference Forum Initiative Program Programme Partnership Mission Embassy Consulate Times Post Guard Guards Command Chamber Pharma Pharmaceuticals Laboratories Holdings Holding Partners Capital Systems Aerospace Aviation Telecom Steel Shipyard Enterprises Solutions Network Movement Front Brigade Units Militia Academy School College Museum Observatory Watch International Ocean TV Radio Media Twitter Facebook Society Trust Directorate Branch Division Administration Treasury Community Nations Presidency Troupe Consortium Tribunal Summit Delegation Marine Heavy Cable Shipbuilding Power Railways Rail Ports Shipping Mining Resources Minerals Nuclear Renewables Foods Grain',
);

/** Last words of what is called after people: "Nelson Mandela Bay". */
export const CALLED_AFTER = set(
  'Airport Avenue Award Bay Bridge Building Canal Cathedral Complex Cup Dam Doctrine Exchange Fort Garden Gardens Hall Highway Hospital Hotel Lake Lane Lecture Library Medal Memorial Monument Mosque Mount Palace Park Peak Plan Plaza Port Prize Road School Square Stadium Station Street Terminal Theater Theatre Tower Trophy Tunnel University Wharf',
);

/** Capitalised words that are no part of a person's name. */
export const NO_NAMES = set(
  'Extraordinary Plenipotentiary Relations Worship Chancellery Republic Kingdom State States Province Region Territory City Sea Gulf Strait River Peninsula Island Islands Mountains East West North South Northern Southern Eastern Western Central Treaty Agreement Statement Declaration Accord Accords Pact Convention Protocol Memorandum Charter Act Law Plan Project Meeting Talks Visit Day Week Year Month Games Olympics Cup War Operation Security Economic Economy Trade Foreign Affairs Defence Defense National Federal Special Joint Fact Sheet Order Executive Article Policy Development Cooperation Strategic Peace Freedom Democratic People Peoples Heads Leaders Presidents Ministers Parties Party Sides Side World Global European Africa Asia Europe America Americas African Asian American Middle Pacific Atlantic Arab Islamic Christian Orthodox Catholic Muslim Jewish Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Feb Apr Jul Aug Sep Sept Oct Nov Dec White Palace Residence Airport Street Square Hall Hotel Boulevard Road Question Questions Journalist Reporter Ends Note Readout Transcript Subject Subjects Media Release Interview Framework Understanding Communique Communiqué Dialogue Decade Century Belt Climate Change Finance Health Food Clean Green Digital Free Area Zone Bloc Border Maritime Human Rights Nations United Summit Session Event Ceremony Commonwealth Excellencies Excellency Ladies Gentlemen Dear Sirs Friends Colleagues Beginning Commentary Background Annex Section Chapter Part Prime Vice Deputy Acting Former Sino Indo Anglo Euro Cold Great Grand First Second Third Law Crown Congress Academy Energy Nuclear Power Water Space Infrastructure Investment Investments Technology Science Education Culture Tourism Industry Agriculture Transport Environment Employment Justice Interior Treasury Labour Labor Commerce Business Prosperity Deal Deals Mutual Legal Assistance',
);

/** Words that begin sentences, in lower case. */
const FUNCTION_WORDS = set(
  'the a an this that these those in on at by for from with to of as after before during since until under over about against between among and but or nor so yet if when while where which who what why how whether although though because however meanwhile moreover furthermore additionally also both there here then thus today yesterday tomorrow tonight he she it they we i you his her its their our my your him them us not no yes well now once such some many more most all any each every another other new old great good let please thank thanks following according recalling reflecting starting sharing noting welcoming speaking asked later earlier recently first secondly thirdly finally despite beside besides beyond through throughout upon without within even only just still again never always perhaps maybe is are was were be been has have had do does did will would can could may might must shall should given among together instead rather like unlike regarding concerning including pursuant considering building taking based ask tell meet see take look remember consider imagine listen call make give keep why how accompanied joined flanked led invited',
);

/** Whether a word is one that stands at the beginning of sentences rather than in names. */
export function isFunctionWord(word: string): boolean {
  return word !== 'US' && FUNCTION_WORDS.has(word.toLowerCase());
}

/** Whether a word may begin a sentence as an adverb or a participle: "Recently", "Speaking". */
export function mayOpenSentence(word: string): boolean {
  return isFunctionWord(word) || /^\p{Lu}\p{Ll}{3,}(?:ly|ing)$/u.test(word);
}

/** Particles within names: "Ursula von der Leyen". */
export const PARTICLES = 'al|el|bin|ibn|abu|ben|de|del|della|da|dos|di|du|van|von|der|den|la|le|ter|zu|af|ul|y';

/** Family names that stand first, of Chinese, Korean and Vietnamese names of two or three words. */
export const FIRST_FAMILY_NAMES = set(
  'Xi Geng Huang Zheng Xie Luo Cai Cao Yan Pan Yuan Wei Jin Shi Dai Peng Lei Kong Bai Qian Hua Zhu Jiang Hu Wen Li Wang Chou Zhou Mao Deng Kim Park Lee Moon Yoon Roh Nguyen Tran Pham Vo To He Yang Liu Zhang Chen Shen Han Ban Qin Zhao Wu Xu Sun Ma Gao Lin Guo Liang Song Tang Deng Feng Ding Chung Cho Choi Kang Hong Ahn Lam Truong Bui Dang Do',
);

/** Organisations of states, and news agencies, by the names that texts use without saying what they are. */
export const KNOWN_BODIES: Readonly<Record<string, string>> = {
  UN: 'United Nations',
  'U.N.': 'United Nations',
  'United Nations': 'United Nations',
  EU: 'European Union',
  'European Union': 'European Union',
  NATO: 'NATO',
  AU: 'African Union',
  'African Union': 'African Union',
  ASEAN: 'ASEAN',
  APEC: 'APEC',
  BRICS: 'BRICS',
  OPEC: 'OPEC',
  OECD: 'OECD',
  IMF: 'International Monetary Fund',
  WTO: 'World Trade Organization',
  WHO: 'World Health Organization',
  IAEA: 'International Atomic Energy Agency',
  OSCE: 'OSCE',
  ECOWAS: 'ECOWAS',
  Mercosur: 'Mercosur',
  Hamas: 'Hamas',
  Hezbollah: 'Hezbollah',
  Taliban: 'Taliban',
  Greenpeace: 'Greenpeace',
  Kremlin: 'Kremlin',
  'White House': 'White House',
  Pentagon: 'Pentagon',
  NASA: 'NASA',
  Reuters: 'Reuters',
  Xinhua: 'Xinhua',
};
