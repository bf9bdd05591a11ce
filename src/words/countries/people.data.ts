/**
 * Nouns for people by what they are or do, in the singular unless the plural is irregular: the commoner ones of WordNet
 * 3.1 (Princeton University) whose first sense is a person, and those of news.
 */
export const PEOPLE = `
abbess abbot abductee academic accomplice accountant activist actor actress adherent administrator admiral
adolescent adult adversary adviser advisor advocate affiliate agent aide airman alderman allies ally alumna alumni
alumnus amateur ambassador analyst apostle applicant apprentice arbitrator archaeologist archbishop archdeacon
architect archivist aristocrat artisan artist assailant assassin assistant associate astronaut astronomer athlete
attache attaché attendant attendee attorney auditor aunt author ayatollah babies bandit banker bard baron baroness
bedouin beekeeper beggar belligerent beneficiary billionaire biographer biologist bishop blacksmith bodyguard
bondholder boss botanist boxer boy boyfriend breeder brewer bride bridegroom broker brother bully businessman
businesspeople businesswoman buyer cadet caliph campaigner campesino candidate captain captive cardinal carpenter
cartoonist caterer celebrity cellist chair chairman chairperson chairwoman champion chancellor chaplain chauffeur
chef chemist chief chieftain children citizen civilian claimant clansman cleric clerk client coache coastguard
colleague colonel columnist combatant commandant commander commando commissar commissioner commodore compatriot
complainant composer comrade conductor connoisseur conscript consort constable consul consultant consumer contestant
contractor convict cook cop corporal correspondent cosmonaut councillor councilor counsel counsellor counterpart
countess couple courier cousin couturier cowboy craftsman creditor crew crewman cricketer critic crook culprit
curate customer cyclist czar dad daredevil daughter deacon dean defendant delegate delegation delinquent demagogue
demonstrator dentist deportee deputy descendant despot detainee detective developer devotee dictator dignitary
diplomat director dissident distiller diva docker doge dove doyen dressmaker driver duchess duke dynast earl
economist editor electrician elite emigrant emigre emir emissary emperor employee empress enemy engineer enthusiast
entrant entrepreneur envoy evacuee executive exile expat expatriate expert exponent exporter extremist eyewitness
fanatic farmer father fiancé fiancée fighter figurehead filmmaker financier firefighter fireman fisher fisherman
footballer forebear friend frontiersman fugitive functionary gamekeeper gangster gardener gaucho gendarme general
genius geographer geologist girl girlfriend goalkeeper goatherd goldsmith golfer governor graduate grandchild
grandchildren grandfather grandmaster grandmother grandson griot grower guard guerilla guerrilla guest gunman gunner
guru gymnast haulier hawk head headman heir heiress herder herdsman hermit hero heroine historian hooligan host
hostage hotelier hunter husband imam immigrant importer impresario incumbent industrialist infant informant
inhabitant inmate innkeeper inspector insurer insurgent intellectual interlocutor intermediary intern internee
investigator investor islamist jihadi jockey journalist judge judoka jurist king kingpin knight laborer labourer
landlord laureate lawmaker lawyer layman leader legate legionary legislator lender lieutenant lifeguard linguist
litigant lobbyist locksmith longshoreman loyalist lumberjack luminary magistrate magnate mahout man manager
manufacturer marine marksman marshal martyr mason mastermind mathematician mayor mechanic mediator medic member
mercenary merchant migrant militant miner minister missionary mogul monarch monk mother mountaineer mufti mujahideen
mullah mystic nanny national negotiator neighbor neighbour neophyte nephew netizen niece nobleman noblewoman nomad
nominee notary novelist novice nun nuncio nurse observer occupant officer official oligarch ombudsman operative
operator opponent organiser organizer orphan outlaw owner painter paramedic paramilitary paratrooper parent
parliamentarian participant partisan partner pathfinder pathologist patient patriarch patriot patron peacekeepers
peasant peer people pharmacist philosopher photographer physician physicist pianist pilgrim pilot pirate player
playwright plenipotentiary plumber poet policeman policewoman politician polymath pontiff pope postman potentate
potter prefect prelate premier president priest primate prince princess principal prisoner prodigy producer prophet
proponent prosecutor protester provider provost psychiatrist psychologist pundit pupil queen rabbi racer raider
ranger rapper rapporteur rebel recipient recruit referee refugee regent registrar regulator relative renegade
reporter representative researcher resident respondent restaurateur retailer retiree revolutionary rival royal ruler
runner saboteur sailor saint salespeople samurai sapper scholar schoolboy schoolgirl schoolteacher scientist scion
scout sculptor sealer seaman secretary seer seller senator separatist sergeant servant settler shah shareholder
sheikh sheriff sherpa shipbuilder shipwright shoemaker shogun shopkeeper sibling signatory singer sister skater
skipper sleuth smith smuggler sniper sociologist soldier son speaker spokesman spokespeople spokesperson spokeswoman
sportspeople spouse spy stalwart statesman statespeople stateswoman statistician steelworker stevedore steward
stonemason stowaway strategist strongman student subordinate suffragette sultan superintendent superstar supervisor
supplier supremo surgeon survivor suspect swimmer tailor taoiseach taxpayer teammate technician teen teenager tenant
terrorist theologian therapist thief thieves thug tourist townspeople trader tradespeople trainee translator trapper
trawlerman tribesman trooper troops trucker trustee tsar tycoon tyrant tánaiste umpire uncle undergraduate
undersecretary unionist vagrant vassal vendor veteran viceroy victim vigilante villager villain vintner violinist
viscount visionary volunteer voter warden warlord watchdog weaver welder whaler widow widower wife winemaker witness
wizard woman worker workforce writer yakuza youth youths zealot émigré
`;
