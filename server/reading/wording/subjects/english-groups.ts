import type { WordingTopic } from '../law.ts'
import type { Term } from './terms.ts'

const persons =
  '(?: (?:people|persons?|applicants?|candidates?|workers?|women|woman|men|staff|carriers?|believers?|graduates?|employees?|foreigners?|residents?|natives?|holders?|with \\w+ (?:kids|children)))?'
const refused =
  "(?:(?:are|is|will be|would be)? ?(?:not (?:be )?(?:accepted|wanted|welcome|considered|allowed|eligible|hired)|unwelcome|excluded|rejected)|(?:need|should|must|may|please|please do|do) (?:not|don't) apply|(?:should|please) not apply|don't apply)"

/** Who is sent away, and under which rule that falls. */
const groups: readonly (readonly [WordingTopic, string])[] = [
  ['SEX', '(?:males?|females?|m[ae]n|wom[ae]n|lad(?:y|ies)|gentlem[ae]n|girls?|boys?|guys)'],
  [
    'AGE',
    "(?:old|elderly|older|retired|retirees?|seniors?|middle-aged|(?:applicants?|candidates?|people|those|anyone) (?:over|above|older than) (?:[2-6]\\d|forty|fifty)|(?:over|above) ?[2-6]\\d'?s?)",
  ],
  [
    'REGION',
    '(?:outsiders|migrants?|migrant|non-?locals|out-?of-?towners|rural (?:hukou|residents)|northeasterners|northerners|southerners|henanese|(?:people|those|applicants?|anyone|candidates?) from (?:the )?\\w+)',
  ],
  [
    'ETHNICITY',
    '(?:tibetans?|uyghurs?|uighurs?|hui|mongol(?:ian)?s?|(?:ethnic )?minorit(?:y|ies)|non-han|blacks?|africans?|indians?|foreigners)',
  ],
  ['RELIGION', '(?:muslims?|christians?|buddhists?|catholics?|religious|believers)'],
  ['FAMILY', '(?:pregnant|married|single|divorced|mothers|women with (?:young |small )?(?:kids|children))'],
  ['LOOKS', '(?:fat|overweight|obese|short|ugly|tattooed|left-handed)'],
  ['HEALTH', '(?:(?:hep(?:atitis)? b|hbv|hiv)(?: positive)?(?: carriers?)?)'],
  ['DISABILITY', '(?:disabled|handicapped|deaf|blind)'],
  [
    'IRRELEVANT',
    '(?:scorpios?|virgos?|leos?|capricorns?|geminis?|gays?|lesbians?|homosexuals?|people surnamed \\w+|people named \\w+)',
  ],
  ['STATUS', '(?:veterans|ex-soldiers|ex-servicemen|fresh graduates)'],
]

const terms = (topic: WordingTopic, pattern: string): Term => ({
  topic,
  pattern: new RegExp(pattern, 'g'),
  but: /discriminat|banned|must not (?:say|be written)/,
})

/** Further demands, each a whole wording. */
const demands: readonly Term[] = [
  terms(
    'SEX',
    '\\b(?:lady|office lady|girl) (?:receptionist|for|clerk|secretary|cashier)\\b|\\boffice lady\\b|\\bsalesman \\(male\\)|\\b(?:job|position|post|work) (?:is )?for (?:men|women|ladies|girls|males|females|boys)\\b|\\b(?:men|women|male|female|ladies|girls|boys)-only\\b|\\b(?:sex|gender) (?:requirement|required|preference|needed|wanted)s?[ :=–-]*(?:is )?(?:fe)?male|\\bm\\/f: ?[mf]\\b|\\b(?:fe)?males? (?:will be |are |is )?given (?:preference|priority)\\b|\\battractive (?:fe)?male',
  ),
  terms(
    'AGE',
    '\\byoung graduates preferred|\\byouth preferred|\\bborn between (?:19|20)\\d\\d and|\\b(?:19[6-9]0s|20[01]0s) generation|\\bgen[- ]?z only|\\bnot for (?:seniors|old people|the elderly)|\\bapplicants? (?:over|above) [2-6]\\d will not',
  ),
  terms(
    'REGION',
    '\\b(?:residents|natives) of \\w+ only|\\bfrom \\w+ only\\b|\\bno (?:henanese|northeasterners|migrant workers)\\b',
  ),
  terms('STATUS', '\\bparty membership (?:required|preferred)|\\bno fresh graduates'),
  terms('VETERANS_ONLY', '\\b(?:ex-soldiers|former servicemen) only\\b'),
  terms(
    'FAMILY',
    '\\bsingles only|\\bmust (?:not|never) get pregnant|\\bagree not to have (?:a )?(?:child|children|kids|baby)|\\bstate (?:your )?marital status',
  ),
  terms(
    'LOOKS',
    '\\b(?:nice|good|great) (?:figure|body|looks)\\b|\\bnot fat\\b|\\bfair[- ]skin(?:ned)? (?:preferred|only|required)|\\bno (?:fat|short|ugly) people',
  ),
  terms(
    'HEALTH',
    '\\b(?:hiv|hbv|hepatitis b)[- ]negative|\\bno (?:history of )?(?:mental|chronic|infectious) (?:illness|diseases?)',
  ),
  terms('DISABILITY', '\\bno (?:physical )?handicaps?\\b|\\bphysically (?:sound|perfect|intact)'),
  {
    ...terms(
      'FEES',
      '\\b(?:training|uniform|medical|health check|visa|equipment) (?:costs?|fees?) (?:is |are |to be )?(?:borne|paid|covered) by (?:the )?(?:employees?|applicants?|candidates?|staff|workers?|you)|\\b(?:medical|health) (?:check|exam|test|fee)s? (?:at your own (?:cost|expense)|not reimbursed)|\\bat your own (?:cost|expense)|\\b(?:interview|agency|application|registration|placement) fee (?:of )?(?:\\d|one|two)|\\bwe (?:hold|keep|retain) your (?:diploma|id|passport|certificate)|\\b(?:salary|wages?|pay) (?:is |will be )?(?:held back|withheld)|\\b(?:no|without) (?:pay|salary|wages) (?:during|for|in) (?:the )?(?:trial|probation|training)|\\bunpaid (?:trial|probation|training)|\\bpenalty for (?:leaving|quitting)',
    ),
    instead: () => 'no fees of any kind',
  },
  terms(
    'BAIT',
    '\\bmake (?:easy )?money (?:easily|at home)|\\bearn \\d{3,} a day (?:from|with) (?:your|a) phone|\\binside(?:r)? (?:connections|contacts)',
  ),
]

export const englishGroups: readonly Term[] = [
  ...groups.map(([topic, group]) => terms(topic, `\\b${group}${persons} ${refused}`)),
  ...demands,
]
