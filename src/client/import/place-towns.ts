/** Larger towns that the vocabulary of regions does not name; they only tell a place from an employer. */

const TOWNS = new Set(
  (
    'aachen|augsburg|bamberg|bayreuth|bielefeld|bochum|bonn|braunschweig|bremen|celle|chemnitz|darmstadt|dessau|dortmund|dresden|duisburg|düsseldorf|erfurt|erlangen|essen|flensburg|freiburg|freiburg im breisgau|fulda|fürth|gelsenkirchen|gera|gießen|göttingen|graz|hagen|halle|halle (saale)|hamm|hanau|hannover|hanover|heidelberg|heilbronn|hildesheim|ingolstadt|innsbruck|jena|kaiserslautern|karlsruhe|kassel|kiel|klagenfurt|koblenz|köln|cologne|konstanz|krefeld|landshut|leipzig|leverkusen|linz|ludwigsburg|lübeck|lüneburg|magdeburg|mainz|marburg|mönchengladbach|münster|nürnberg|oldenburg|osnabrück|paderborn|passau|pforzheim|potsdam|regensburg|reutlingen|rosenheim|rostock|saarbrücken|salzburg|schwerin|siegen|stuttgart|trier|tübingen|ulm|weimar|wiesbaden|wolfsburg|wuppertal|würzburg|zwickau|frankfurt|frankfurt am main|bern|basel|genf|geneva|genève|lausanne|luzern|lucerne|st. gallen|winterthur|' +
    'aix-en-provence|amiens|angers|annecy|avignon|besançon|bordeaux|brest|caen|clermont-ferrand|dijon|grenoble|le havre|le mans|lille|limoges|lyon|marseille|metz|montpellier|mulhouse|nancy|nantes|nice|nîmes|orléans|perpignan|poitiers|reims|rennes|rouen|saint-denis|saint-étienne|strasbourg|toulon|toulouse|tours|villeurbanne|bruxelles|brussels|liège|luxembourg|' +
    'madrid|barcelona|valencia|sevilla|seville|zaragoza|málaga|murcia|bilbao|vitoria|vitoria-gasteiz|granada|alicante|córdoba|valladolid|vigo|gijón|pamplona|salamanca|san sebastián|santander|lisboa|lisbon|porto|' +
    'roma|rome|milano|milan|torino|turin|napoli|naples|palermo|genova|bologna|firenze|florence|bari|catania|venezia|venice|verona|padova|trieste|brescia|parma|modena|pisa|' +
    'amsterdam|rotterdam|den haag|the hague|utrecht|eindhoven|groningen|tilburg|almere|breda|nijmegen|amersfoort|haarlem|arnhem|leiden|delft|maastricht|antwerpen|antwerp|gent|ghent|leuven|' +
    'aberdeen|bath|belfast|birmingham|bradford|brighton|bristol|cambridge|cardiff|coventry|derby|dublin|dundee|edinburgh|exeter|glasgow|hull|leeds|leicester|liverpool|manchester|newcastle|norwich|nottingham|oxford|plymouth|portsmouth|reading|sheffield|southampton|swansea|york|cork|galway|' +
    'atlanta|austin|baltimore|boston|charlotte|chicago|cincinnati|cleveland|columbus|dallas|denver|detroit|houston|indianapolis|jacksonville|kansas city|las vegas|los angeles|madison|memphis|miami|milwaukee|minneapolis|nashville|new orleans|new york city|oakland|orlando|philadelphia|phoenix|pittsburgh|portland|raleigh|sacramento|salt lake city|san antonio|san diego|san francisco|san jose|seattle|st. louis|tampa|washington|washington dc|washington, d.c.|toronto|montreal|vancouver|ottawa|calgary|' +
    'copenhagen|københavn|oslo|stockholm|göteborg|gothenburg|helsinki|warsaw|warszawa|kraków|prague|praha|brno|budapest|bucharest|athens|istanbul|moscow|sydney|melbourne|brisbane|auckland|dunedin|wellington|mumbai|delhi|bangalore|bengaluru|hyderabad|pune|chennai|dubai|seoul|taipei|bangkok|kuala lumpur|manila|jakarta|hanoi|remote|hybrid|homeoffice|télétravail'
  ).split('|'),
);

/** Whether a text is the name of one of these towns. */
export function isTownName(text: string): boolean {
  return TOWNS.has(text.normalize('NFKC').toLowerCase().replace(/\.$/u, ''));
}
