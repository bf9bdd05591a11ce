/**
 * Nouns for people by what they are or do, in the singular unless the plural is irregular: the commoner ones of WordNet
 * 3.1 (Princeton University) whose first sense is a person, and those of news.
 */
export const PEOPLE = `
abbess abbot abductee academic accomplice accountant actor actress adherent admiral adolescent adult adversary
adviser advisor advocate affiliate agent aide allies ally alumna alumni alumnus amateur ambassador analyst apostle
applicant apprentice archbishop archdeacon architect aristocrat artisan artist assailant assassin assistant
associate astronaut astronomer athlete attache attaché attendant attendee attorney aunt author ayatollah babies
bandit banker bard baron baroness bedouin beggar belligerent beneficiary billionaire bishop bodyguard boss boy
boyfriend brewer bride bridegroom brother bully businessman businesspeople businesswoman buyer cadet caliph
candidate captain captive cardinal celebrity chair chairman chairperson chairwoman champion chancellor chaplain
chauffeur chef chief chieftain children citizen civilian claimant cleric clerk client coache coastguard colleague
colonel combatant commandant commander commando commissar commodore compatriot complainant composer comrade
connoisseur conscript consort constable consul consultant consumer contestant contractor convict cook cop corporal
correspondent cosmonaut counsel counterpart countess couple cousin couturier cowboy creditor crew critic crook
culprit curate customer czar dad daredevil daughter deacon dean defendant delegate delegation delinquent demagogue
deportee deputy descendant despot detainee detective developer devotee dictator dignitary diplomat director
dissident diva doge dove doyen duchess duke dynast earl economist elite emigrant emigre emir emissary emperor
employee empress enemy engineer enthusiast entrant entrepreneur envoy evacuee executive exile expat expatriate
expert exponent exporter eyewitness fanatic farmer father fiancé fiancée figurehead forebear friend fugitive
functionary gangster gaucho gendarme general genius girl girlfriend goatherd governor graduate grandchild
grandchildren grandfather grandmother grandson grower guard guerilla guerrilla guest guru gymnast hawk head heir
heiress herdsman hermit hero heroine hooligan host hostage husband imam immigrant importer impresario incumbent
industrialist infant informant inhabitant inmate inspector insurer insurgent intellectual interlocutor intermediary
intern internee investor jihadi jockey journalist judge judoka king kingpin knight landlord laureate lawmaker leader
legate legionary legislator lender lieutenant lifeguard litigant locksmith lumberjack luminary magistrate magnate
mahout man manager manufacturer marine marshal martyr mastermind mayor mechanic mediator medic member mercenary
merchant migrant militant miner minister missionary mogul monarch monk mother mufti mujahideen mullah mystic nanny
national negotiator neighbor neighbour neophyte nephew netizen niece nomad nominee notary novice nun nuncio nurse
occupant officer official oligarch operative operator opponent orphan outlaw owner paramedic paramilitary parent
parliamentarian participant partisan partner patient patriarch patriot patron peacekeepers peasant peer people
pharmacist pilgrim pilot pirate player playwright plenipotentiary poet politician polymath pontiff pope potentate
prefect prelate premier president priest primate prince princess principal prisoner prodigy producer prophet
proponent prosecutor provider provost pundit pupil queen rabbi raider rapper rapporteur rebel recipient recruit
referee refugee regent registrar relative renegade representative resident respondent restaurateur retailer retiree
revolutionary rival royal ruler runner saboteur sailor saint salespeople samurai scholar scientist scion scout
secretary seer seller senator sergeant servant shah shareholder sheikh sheriff sherpa shipwright shogun sibling
signatory singer sister skipper sleuth smith soldier son speaker spokesman spokespeople spokesperson spokeswoman
sportspeople spouse spy stalwart statesman statespeople stateswoman steward stonemason stowaway strongman student
subordinate suffragette sultan superintendent superstar supplier supremo surgeon survivor suspect taoiseach taxpayer
teammate teen teenager tenant thief thieves thug tourist townspeople trader tradespeople trainee troops trustee tsar
tycoon tyrant tánaiste umpire uncle undergraduate undersecretary vagrant vassal veteran viceroy victim vigilante
villain viscount visionary volunteer voter warden warlord watchdog widow widower wife witness wizard woman worker
workforce writer yakuza youth youths zealot émigré
`;
