import { searchWords } from '@okenko/shared/common/search-terms';

/** What a note is put together from: the text and its words as the search indexes them. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
}

/** Stands in about eight notes of a hundred. */
export const FREQUENT_WORD = 'exekuce';
/** Stands, by chance of the sentence, in about one note of ten. */
export const SECOND_WORD = 'důchod';
/** Stands in ten notes of all, spread over all years and offices. */
export const RARE_WORD = 'Lucembursko';
export const RARE_NOTES = 10;

const ORDINARY = [
  'Přišla se poradit, jak doplatit nájem za poslední tři měsíce.',
  'Dostal výpověď z bytu, do konce měsíce se má vystěhovat.',
  'Hledá ubytovnu nebo azylový dům pro sebe a dvě děti.',
  'Doporučen kontakt na dluhovou poradnu, objedná se sám.',
  'Společně vyplněna žádost o příspěvek na péči.',
  'Maminka potřebuje pečovatelskou službu čtyři hodiny denně.',
  'Ptá se na přepočet a na termín výplaty, starobní důchod chodí o týden později.',
  'Vysvětlen postup žádosti o dávku na úřadu práce.',
  'Soused má obavy o osamělou paní z vedlejšího vchodu.',
  'Předán leták s linkami pomoci a otevírací dobou.',
  'Chce vědět, kdo zaplatí opravu topení v obecním bytě.',
  'Partner kontroluje telefon, volat jen dopoledne.',
  'Domluvena schůzka s právníkem v úterý odpoledne.',
  'Potřebuje doprovod k lékaři, chůze je obtížná.',
  'Syn přestal chodit do školy, hledá rodinnou poradnu.',
  'Zaměstnavatel nevyplatil mzdu už druhý měsíc.',
  'Sepsán splátkový kalendář, odnese si ho k věřiteli.',
  'Dotaz na kompenzační pomůcky a jejich zapůjčení.',
  'Po propuštění z nemocnice nemá kam jít.',
  'Zajímá se o dobrovolnictví v domově pro seniory.',
  'Potřebuje tlumočníka z ukrajinštiny na jednání.',
  'Nemá doklady, vysvětlen postup vydání občanského průkazu.',
  'Žádá o potravinovou pomoc na tento týden.',
  'Ověřeno volné místo v noclehárně, odchází tam hned.',
  'Bratr pije a je agresivní, probrány možnosti ochrany.',
  'Zavolá znovu, až bude mít rozhodnutí o dávce.',
  'Pracownik socjalny wyjaśnił zasady zasiłku celowego.',
  'Prosi o numer do poradni zdrowia psychicznego.',
  'Potrzebuje pomocy w wypełnieniu wniosku o dodatek mieszkaniowy.',
  'Umówiono wizytę u prawnika, termin potwierdzony telefonicznie.',
  'She asked where to register for a Czech language course.',
  'Needs an interpreter for the appointment at the immigration office.',
];

const SPECIAL = {
  frequent: 'Hrozí exekuce na plat, první dopis přišel minulý týden.',
  rare: 'Syn pracuje v zahraničí, potvrzení vydává Lucembursko.',
};

export const ORDINARY_SENTENCES: readonly Sentence[] = ORDINARY.map(toSentence);
export const FREQUENT_SENTENCE = toSentence(SPECIAL.frequent);
export const RARE_SENTENCE = toSentence(SPECIAL.rare);

function toSentence(text: string): Sentence {
  return { text, words: searchWords(text) };
}
