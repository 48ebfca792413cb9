import type { WordingTopic } from '../law.ts'
import type { Term } from './terms.ts'

const oneOf = (words: string): string => `(?:${words.split(' ').join('|').replaceAll('_', ' ')})`

/** Who is told apart, by topic; `_` is a blank. Plural and singular, no possessives: women's wear is a ware. */
const who: readonly (readonly [WordingTopic, string])[] = [
  [
    'SEX',
    'males? females? man men woman women lad(?:y|ies) gentlem[ae]n girls? boys? guys? gals? sales(?:girls?|boys?) housewi(?:fe|ves) waitress(?:es)? hostess(?:es)? mums? moms? mothers? fathers? dads? he\\/him she\\/her lads? lass(?:es)? ma_cho macho feminine masculine',
  ],
  [
    'AGE',
    'young(?!_(?:children|learners|people_with|company|brand|team|kids|readers|patients)) youngsters? youth(?!_hostel) youthful elderly middle-?aged seniors?(?=_(?:need|please|not)) retirees? pensioners? (?:over|above|past|older_than|under|below|younger_than)_(?:19|2\\d|[3-6]\\d)(?!_?(?:%|kg|lbs?|minutes?|hours?|days?|km|items?|people|staff|tons?|countries|stores|cities|years?_(?:of_)?experience)) thirty-?somethings? twenty-?somethings? gen[-_]?z millennials? (?:in_)?(?:your|their|his|her)_(?:early_|mid_|late_)?(?:twenties|thirties|forties|20s|30s|40s)',
  ],
  [
    'ETHNICITY',
    'han(?!_(?:river|dynasty)) uyghurs? uighurs? tibetans? hui mongol(?:ian)?s? caucasians? whites?(?=_(?:people|persons?|applicants?|skin|natives?|teachers?|tutors?|candidates?|only|preferred|faces?|staff|westerners?|foreigners?|europeans?|men|women)) blacks?(?=_(?:people|persons?|applicants?|candidates?|skin|need|not|teachers?|tutors?|workers?|staff|men|women)) africans? indians? filipin[oa]s? foreigners? minorit(?:y|ies) dark-?skinned fair-?skinned westerners? native-?looking',
  ],
  [
    'REGION',
    'locals? natives?(?!_(?:speak|level|english|proficien)) outsiders? out-?of-?towners? migrants? northerners? southerners? northeasterners? hukou household_registration hometown villagers? (?:people|those|anyone|applicants?|candidates?|persons?|workers?)_from_[a-z]+',
  ],
  [
    'RELIGION',
    'christians?(?!_dior) muslims? moslems? buddhists? catholics? taoists? believers? atheists? religious religion churchgoers? hijab headscar(?:f|ves) temple-?goers?',
  ],
  [
    'STATUS',
    '(?:ccp|cpc|communist(?:_party)?|party|youth_league|league)_members?(?:hip)? ex-?convicts? peasants? rural(?=_(?:people|hukou|workers?|residents?|background))',
  ],
  [
    'FAMILY',
    'unmarried married single(?!-|_(?:needle|point|source|page|room|phase|shift|bed|malt|origin)) divorced? childless pregnan(?:t|cy|cies) maternity(?=_(?:plans?|leave_within)) newlyweds? (?:young_|small_)?(?:kids|child(?:ren)?|babies|baby|toddlers?)(?=_(?:need|not|at_home|already|in_school)) childbearing breast-?feeding widowed engaged_to boyfriends? girlfriends? no_kids no_children',
  ],
  [
    'LOOKS',
    'good[-_]?looking handsome pretty beautiful gorgeous attractive(?!_(?:pay|salary|package|wage|offer|bonus)) slim slender tall(?!_(?:shelves|building)) short(?=_(?:people|applicants?|candidates?)) fat overweight obese ugly tattoo(?:s|ed)? sweet_voices? figure sexy photogenic charming fair_skin bald glasses_wearers? left-?handed height weight(?!_(?:loss|lifting|of|bridge))',
  ],
  [
    'HEALTH',
    'hepatitis(?!_b_vacc) hep_b hbv hiv aids depress(?:ion|ed) anxiety mental_(?:illness|disorders?|health_(?:history|issues)) epilep(?:sy|tic) chronic_(?:illness|disease)(?:es)? tuberculosis cancer diabetes diabetics? carriers?(?=_of)',
  ],
  [
    'DISABILITY',
    'disabled disabilit(?:y|ies) handicap(?:ped|s)? wheelchair deaf blind(?!_box) mute lame limping cripples? impaired able-?bodied',
  ],
  [
    'SCHOOLING',
    '985 211 double_first-class ivy_league self-?taught adult-?education correspondence_(?:degree|course)s? private_(?:college|university)',
  ],
  [
    'IRRELEVANT',
    'aries taurus geminis? cancerians? leos? virgos? libras? scorpios? sagittarius capricorns? aquarius pisces zodiac blood_type gays? lesbians? homosexuals? lgbt\\w* transgender surname[ds]?',
  ],
]

const gap = "(?:[ ,]+(?!or |and (?:fe|wo)|regardless|welcome|any )[a-z\\d'’-]+){0,6}?[ ,]+"
const sentAway =
  "(?:(?:need|should|must|may|can|please|do|shall|could)(?: please)?(?: do)? ?(?:not|n['’]t|never)|(?:will|would|are|is|can|shall)(?: be)? ?(?:not|n['’]t|never)(?: be)?(?: \\w+)? (?:considered|accepted|hired|eligible|employed|wanted|suitable|welcome|recruited|interviewed|selected|shortlisted|contacted|allowed)|not (?:considered|accepted|hired|eligible|wanted|suitable|welcome|recruited|needed)|cannot (?:apply|be)|unwelcome|excluded|rejected|turned away|stay away|look elsewhere|keep away|sorry$|out$)"
const sought =
  '(?:only|prefer(?:red|ably|ence|s)?|required|wanted|needed|favou?red|first|a (?:must|plus)|priority|ideal(?:ly)?|please(?! do)|call us|apply(?: now)?$|come$|join us|exclusively|desired|sought|best|an advantage)'
const seeking =
  "(?:(?:we|i|boss|client)(?:['’]re| are)? (?:only |really |just )?(?:need|want|seek|prefer|hire|take|recruit|look(?:ing)? for|like|favou?r|accept|employ)|must (?:be|have|not be)|looking for|seeking|hiring|wanted:?|only|prefer(?:s|ably|ence (?:for|to|given to))?|ideal(?:ly)?(?: for)?|suit(?:s|able for|ed to)|reserved for|restricted to|limited to|open (?:only )?to|priority (?:to|for|given to)|should be|has to be|have to be|strictly|exclusively|position for|job for|work for|requires?)"
const refusing =
  "(?:no(?: history of| record of| signs? of)?|not (?:be )?(?:planning|pregnant|accept(?:ing)?|hir(?:e|ing)|suitable for|open to|for)|(?:(?:do|does|will|can|would|could|shall)(?: not|n['’]t)|cannot|won['’]t|unable to|not able to) (?:be )?(?:accept(?:ing)?|hire|hiring|take|taking|recruit|consider|employ|want|interview|use|offer)|never (?:hire|accept|take)|without(?: a history of)?|free (?:of|from)|refuse|reject|exclude|excluding|except|avoid|don['’]t want)"
const near = "(?: (?!or |and (?:fe|wo)|regardless|any |night|deposit)[a-z\\d'’-]+){0,3}? "

/** Said of nobody: denials and equal treatment; it reaches over the sentence. */
const innocent =
  /\b(?:regardless|whatever (?:your|their)|any (?:sex|gender|age|background|hukou|race|religion)|discriminat\w*|equal(?:ity|ly)?|alike|all (?:ages|sexes|genders|backgrounds|are|welcome)|(?:men and women|women and men|men, women|women, men|from anywhere|no \w+ requirement|male and female|male or female|female or male|males? ?\/ ?females?)|(?:is|are|also|very|warmly|equally) welcome(?! only)|welcome to apply|do(?:es)? not ask|don['’]t ask|we never|not required|no requirement|not needed|no limits?|(?:does|do|will) not matter|(?:doesn|don)['’]t matter|never matters?|makes? no difference|(?:not|never) (?:a|the) (?:condition|reason|factor|bar|requirement)|advert|notice|banned|forbidden|unlawful|illegal|by law|under the law|height-adjust\w*|weight limit|height of|heights?|lift\w*|service|(?:children|nursing|care|old people)['’]?s? homes?|ramp|step-free|accessib\w*|charit\w*|support(?:ing)?|care (?:for|of|home)|caring|teacher of|teach (?:young|children)|teaching children|experience (?:with|in)|(?:speaks?|speaking) |cuisine|street|road|river|belt|box|dior|london|atlantic|hostel|magazine|museum)\b/

/** Behind the word it is a ware, a place, a customer: male connectors, single room, the women's ward. */
const notWares =
  '(?!(?:[ -](?:[a-z]+ )?)(?:connectors?|plugs?|sockets?|adapters?|threads?|customers?|clients?|clientele|patients?|guests?|residents|visitors|shoppers|users?|pupils|students|learners|readers|tenants|passengers|wear|clothing|clothes|shoes|fashion|brands?|products?|goods|toys?|clinics?|wards?|hospital|nursery|toilets?|dormitor(?:y|ies)|dorms?|quarters|football|basketball|volleyball|team|choir|market|food|dishes|snacks|tea|coffee|wine|spirit|furniture|studio|salon|salary|pay|bonus|festival|restaurants?|suppliers?|office|government|businesses|community|authorit(?:y|ies)|regulations?|leave|allowance|insurance|test equipment|scenery|buildings?|shelves)\\b)'

const framed = (topic: WordingTopic, words: string): Term => {
  const group = `\\b(?<!(?:serv(?:e|es|ing)|car(?:e|es|ing) for|help(?:s|ing)?|teach(?:es|ing)?|for our|with our|to our) )${oneOf(words)}(?!['’]|s['’]|-to-)\\b${notWares}`
  return {
    topic,
    pattern: new RegExp(
      `${group}(?:${gap}|[ ,]+)(?:${sentAway}|${sought})(?![a-z])|\\b${seeking}${near}${group}|\\b${refusing}${near}${group}`,
      'g',
    ),
    but: innocent,
    clause: true,
    basis: true,
    holds: true,
  }
}

export const englishFrames: readonly Term[] = [
  ...who.map(([topic, words]) => framed(topic, words)),
  {
    topic: 'AGE',
    pattern: /\bborn (?:in|after|before|since|between|on or after)(?: the)?(?: year)? ?(?:19|20)\d\d/g,
    but: /company|firm|brand|founded/,
  },
  { topic: 'SEX', pattern: /\b(?:he\/him|she\/her)s?\b/g, but: /any|they/ },
]
