/** Common given names and American states, which tell a namesake: "Martha Washington", "Paris, Texas". */
const GIVEN_NAMES =
  'Adam|Alan|Albert|Alice|Amy|Anatole|Andrew|Anna|Anne|Anthony|Arthur|Barbara|Ben|Bernard|Bob|Booker|Brian|Brigitte|Bruce|Carol|Charles|Charlie|Chris|Christine|Christopher|Dan|Daniel|David|Deborah|Denis|Dennis|Denzel|Diana|Donald|Dorothy|Douglas|Edward|Elizabeth|Ellen|Emily|Emma|Eric|Erik|Eva|Frank|Fred|Gary|George|Gerald|Grace|Harold|Harry|Helen|Henry|Howard|Jack|James|Jane|Jason|Jean|Jennifer|Jerry|Jet|Jim|Jimmy|Joan|John|Jonathan|José|Joseph|Julia|Karen|Karl|Katherine|Keith|Kenneth|Kevin|Larry|Laura|Lawrence|Lee|Linda|Lisa|Louis|Lucy|Margaret|Maria|Marie|Mark|Martha|Martin|Mary|Matthew|Max|Michael|Mike|Nancy|Nicholas|Oliver|Oscar|Patricia|Patrick|Paul|Peter|Philip|Rachel|Ralph|Raymond|Rebecca|Richard|Robert|Roger|Ronald|Rose|Roy|Ruth|Samuel|Sandra|Sarah|Scott|Sean|Simon|Sophie|Stephen|Steven|Susan|Thomas|Tim|Timothy|Tom|Tony|Vernon|Victor|Victoria|Walter|William';
const AMERICAN_STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Queens|Ontario';

/** A given name right before a name. */
export const AFTER_GIVEN_NAME = new RegExp(`(?<![\\p{L}-])(?:${GIVEN_NAMES})\\s+(?:\\p{Lu}\\.\\s+)?$`, 'u');
/** An American state, or another part of a country, right after a name. */
export const IN_ANOTHER_STATE = new RegExp(`^,\\s+(?:${AMERICAN_STATES})(?![\\p{L}])`, 'u');
/** A ship that has the name. */
export const ON_A_SHIP =
  /(?<!\p{L})(?:USS|HMS|HMCS|HMAS|SS|MV|MS|[Ff]rigate|[Dd]estroyer|[Cc]ruiser|[Cc]arrier|[Ss]ubmarine|[Bb]attleship|[Ll]iner|[Yy]acht|[Ff]erry|[Tt]anker|[Ii]cebreaker|[Aa]board\s+the)\s+(?:[“"']?(?:\p{Lu}[\p{L}.]*\s+(?:of\s+)?){0,3})$/u;
