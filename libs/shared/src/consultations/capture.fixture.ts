import type { StaffLanguage } from '../common/languages.js';
import type { CaptureEntry } from './capture-match.js';
import { inquirerEntries } from './capture-words.js';
import type { CaptureVocabulary } from './capture.js';

const entry = (code: string, cs: string, pl = cs, en = cs, ...keywords: string[]): CaptureEntry => ({
  code,
  labels: [cs, pl, en],
  keywords,
  parent: /^\d{4}$/.test(code) ? code.slice(0, 2) : null,
});

/** A part of the real lists, enough for every kind of likeness. */
export const topics: CaptureEntry[] = [
  entry('01', 'Bydlení a bezdomovectví', 'Mieszkanie i bezdomność', 'Housing and homelessness'),
  entry(
    '0101',
    'ohrožení ztrátou bydlení (výpověď; vyklizení)',
    'zagrożenie utratą mieszkania (eksmisja)',
    'threat of losing housing (notice; eviction)',
  ),
  entry(
    '0103',
    'ubytovna; azylový dům; dočasné bydlení',
    'schronisko; noclegownia; lokum tymczasowe',
    'hostel; shelter; temporary housing',
  ),
  entry('0105', 'dluh na nájmu a energiích', 'zaległości czynszowe i za media', 'rent and energy arrears'),
  entry('02', 'Dluhy a hospodaření', 'Zadłużenie i finanse', 'Debts and household finances'),
  entry(
    '0201',
    'exekuce; srážky ze mzdy',
    'egzekucja komornicza; potrącenia',
    'distraint; wage deductions',
    'exekutor',
  ),
  entry(
    '0202',
    'oddlužení (insolvence)',
    'upadłość konsumencka',
    'debt relief (personal insolvency)',
    'osobní bankrot',
  ),
  entry(
    '0204',
    'dluh na pojistném, daních, pokutách',
    'zaległości składkowe; podatki; mandaty',
    'arrears on insurance; taxes; fines',
  ),
  entry('03', 'Dávky a důchody', 'Świadczenia i emerytury', 'Benefits and pensions', 'dávky'),
  entry(
    '0301',
    'dávka státní sociální pomoci (superdávka)',
    'zasiłki z pomocy społecznej (stały; okresowy)',
    'state social assistance benefit',
  ),
  entry('0303', 'příspěvek na péči', 'zasiłek pielęgnacyjny; świadczenie wspierające', 'care allowance'),
  entry('04', 'Násilí a bezpečí', 'Przemoc i bezpieczeństwo', 'Violence and safety', 'násilí'),
  entry(
    '0401',
    'domácí násilí na seniorech',
    'przemoc domowa wobec seniorów',
    'domestic violence against older persons',
  ),
  entry('0402', 'partnerské domácí násilí', 'przemoc w związku', 'intimate partner violence'),
  entry('0705', 'osobní asistence', 'asystent osoby z niepełnosprawnością', 'personal assistance'),
  entry('0901', 'alkohol', 'alkohol', 'alcohol', 'pije'),
  entry('1202', 'bezplatná právní pomoc', 'nieodpłatna pomoc prawna', 'free legal aid'),
  { ...entry('0299', 'dluh u telefonního operátora', 'dług za telefon', 'phone debt'), retired: true },
];

export const outcomes: CaptureEntry[] = [
  entry('resolved_on_spot', 'vyřešeno na místě', 'załatwiono na miejscu', 'resolved on the spot'),
  entry('info_given', 'informace předána', 'udzielono informacji', 'information given'),
  entry('referred', 'odkázán', 'skierowano', 'referred'),
  entry('handed_over_urgent', 'předáno akutně', 'przekazano w trybie pilnym', 'handed over urgently'),
  entry('follow_up_agreed', 'domluvena další schůzka', 'umówiono kolejne spotkanie', 'follow-up agreed'),
  entry('client_declined', 'klient odmítl', 'klient odmówił', 'client declined'),
];

const channels: CaptureEntry[] = [
  entry('walk_in', 'osobně bez objednání', 'osobiście bez umawiania', 'walk-in'),
  entry('appointment', 'osobně objednaně', 'wizyta umówiona', 'appointment'),
  entry('phone_in', 'telefon příchozí', 'telefon', 'incoming call'),
  entry('phone_out', 'telefon odchozí', 'telefon wychodzący', 'outgoing call'),
  entry('green_line', 'bezplatná linka', 'bezpłatna infolinia', 'free line'),
  entry('email', 'e-mail', 'e-mail', 'e-mail'),
  entry('letter', 'dopis, datová schránka', 'list, e-Doręczenia', 'letter'),
  entry('online', 'videohovor', 'wideorozmowa', 'video call'),
  entry('chat', 'chat', 'czat', 'chat'),
  entry('field', 'terén', 'teren', 'field work'),
];

const areas: CaptureEntry[] = [
  entry('poruba', 'Poruba'),
  entry('ostrava-jih', 'Ostrava-Jih'),
  entry('moravska-ostrava', 'Moravská Ostrava a Přívoz'),
];

export const vocabulary = (language: StaffLanguage): CaptureVocabulary => ({
  language,
  channels,
  topics,
  outcomes,
  areas,
  inquirers: inquirerEntries,
});
