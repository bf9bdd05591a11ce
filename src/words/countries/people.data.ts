/**
 * Nouns for people by what they are or do, in the singular unless the plural is irregular: the commoner ones of WordNet
 * 3.1 (Princeton University) whose first sense is a person, and those of news.
 */
export const PEOPLE = `
abbess abbot seeker abductee academic accomplice accountant accused acolyte acrobat activist actor actress actuary adherent
administrator admiral adolescent adult adversary adviser advisor advocate aeronaut affiliate agent aide airman
alderman allies ally alumna alumni alumnus amateur ambassador amputee analyst apostle appellant applicant apprentice
arbitrator archaeologist archbishop archdeacon archduchess archduke archimandrite architect archivist archpriest
aristocrat artisan artist assailant assassin assistant associate astronaut astronomer athlete attache attaché
attendant attendee attorney auditor aunt auteur author ayatollah babies backpacker bailiff ballerina bandit banker
bard barkeep barmaid baron baroness bedouin beekeeper beggar belligerent beneficiary billionaire biographer
biologist bishop blacksmith boatswain bodyguard bondholder boss botanist boxer boy boyfriend breeder brewer bride
bridegroom brigand broker brother bully burglar burgrave bursar businessman businesspeople businesswoman buyer
cabalist caddie cadet caliph campaigner campesino candidate captain captive carabinieri cardinal carpenter
cartoonist castaway caterer celebrant celebrity cellist centurion chair chairman chairperson chairwoman champion
chancellor chaplain chauffeur chef chemist chief chieftain children choirboy citizen civilian claimant clansman
classmate cleric clerk client coastguard colleague colonel columnist combatant commandant commander commando
commissar commissioner commodore compatriot complainant composer comrade concessionaire concierge concubine
conductor confidant congregant connoisseur conscript consort constable consul consultant consumer contestant
contractor convict cook cop copilot corporal correspondent cosmonaut councillor councilor counsel counsellor
counterpart countess couple courier courtesan cousin couturier cowboy cowgirl cowhand cowherd craftsman creditor
crew crewman cricketer critic crook culprit curate customer cyclist czar dad daredevil daughter deacon dean deckhand
defendant delegate delegation delinquent demagogue demonstrator dentist deportee deputy dervish descendant
descendent despot detainee detective developer devotee dictator dignitary dilettante diplomat diplomate director
discussant disputant dissident distiller diva docent docker doge dove doyen draftee dressmaker driver drunkard
duchess duke dunce dynast earl economist editor effendi electrician elite emcee emigrant emigre emir emissary
emperor employee empress enemy engineer enlistee enrollee enthusiast entrant entrepreneur envoy equerry escapee
esquire eunuch evacuee examinee executive executrix exile expat expatriate expert exponent exporter extremist
eyewitness fakir fanatic farmer farmhand father featherweight fedayeen fiancé fiancée fighter figurehead filmmaker
financier firefighter fireman fisher fisherman flatmate footballer forebear freelance freelancer friar friend
frontiersman fugitive functionary gamekeeper gangster gardener gaucho gendarme general generalissimo genius
geographer geologist girl girlfriend goalkeeper goatherd godparent goldsmith golfer governor graduate grandchild
grandchildren granddad grandee grandfather grandma grandmaster grandmother grandpa grandson grantee griot groom
grower guard guerilla guerrilla guest gunman gunner gunsmith guru gymnast hajji handmaid hardliner harpist haulier
hawk head headman headmistress heavyweight heir heiress herder herdsman hermit hero heroine hierarch hippie
historian hooligan host hostage hotelier houseguest housemaid housewife hunter huntress husband iconoclast ideologue
imam immigrant importer impresario incumbent inductee industrialist infant informant inhabitant inmate innkeeper
inspector insurer insurgent intellectual interlocutor intermediary intern internee interviewee investigator investor
invitee islamist janissary jihadi jockey journalist judge judoka jurist justiciar king kingpin knight laborer
labourer laird landlord laureate lawmaker lawyer layman layperson leader legate legionary legionnaire legislator
lender licensee lieutenant lifeguard lightweight linguist litigant lobbyist locksmith longshoreman loyalist
lumberjack luminary mafioso magistrate magnate maharaja maharajah mahout man manager manservant manufacturer
margrave marine marksman marquess marquise marshal martyr mason masseur mastermind mathematician matriarch mayor
mayoress mechanic mediator medic member mercenary merchant middleweight midwife migrant militant millionaire miner
minion minister minstrel missionary mogul monarch monk mother mountaineer mufti mujahid mujahideen mullah mystic
nanny national negotiator neighbor neighbour neophyte nephew netizen neurosurgeon newcomer newlywed newsagent
newsboy niece nobleman noblewoman nomad nominee noncombatant nonresident notary novelist novice nun nuncio nurse
observer occupant officer official oligarch ombudsman operative operator opponent organiser organizer orphan outcast
outlaw outpatient overlord owner padre paediatrician painter paramedic paramilitary paratrooper parent
parliamentarian parolee parson participant partisan partner pasha pathfinder pathologist patient patriarch patriot
patron payee peacekeepers peasant pedagogue pedlar peer penitent pensioner people peshmerga pharaoh pharmacist
philosopher photographer physician physicist pianist pickpocket pilgrim pilot pirate player playwright
plenipotentiary plumber poet policeman policewoman politician polymath pontiff pope postman potentate potter prefect
prelate premier president priest primate prince princess principal prioress prisoner prodigy producer prophet
proponent proprietress prosecutor prostitute protester provider provost psychiatrist psychologist publican pundit
pupil qadi queen rabbi racer raconteur raider rajah ranger rani rapper rapporteur rebel recipient recluse recruit
redcoat referee refugee regent registrar regulator relative renegade repatriate reporter representative researcher
resident respondent restaurateur retailer retiree revenant revolutionary rival roommate royal ruler runner saboteur
sadhu sailor saint salespeople salesperson samurai sapper scholar schoolboy schoolchild schoolchildren schoolgirl
schoolmate schoolteacher scientist scion scoundrel scout sculptor sealer seaman seamstress secretary seer seller
senator separatist serf sergeant servant settler shah shareholder sheik sheikh sheikha sheriff sherpa shipbuilder
shipmate shipwright shoemaker shogun shopkeeper sibling signatory silversmith singer sister skater skipper sleuth
smith smuggler sniper sociologist soldier son songstress speaker spokesman spokespeople spokesperson spokeswoman
sportspeople spouse spy stagehand stalwart statesman statespeople stateswoman statistician steelworker stepchild
stepson stevedore steward stewardess stonemason stowaway strategist strongman student subaltern subordinate
suffragette sultan superintendent supermodel superstar supervisor supplier supremo surgeon survivor suspect swami
swimmer sycophant tailor taoiseach taxpayer teammate technician teen teenager tenant terrorist theologian therapist
thief thieves thug toreador torero tourist townspeople trader tradespeople trainee translator trapper trawlerman
tribesman trooper troops troubadour trovador trucker trustee tsar tsarina turncoat tycoon tyrant tánaiste umpire
uncle underboss undergraduate undersecretary understudy unionist vagrant valet vassal vendor veteran viceroy victim
vigilante villager villain vintner violinist viscount viscountess visionary vizier volunteer voter waif waitress
warden warlord watchdog weaver welder whaler widow widower wife winemaker witness wizard woman wordsmith workaholic
worker workforce writer yakuza youth youths zealot zemindar émigré
`;
