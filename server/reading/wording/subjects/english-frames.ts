import type { WordingTopic } from '../law.ts'
import type { Term } from './terms.ts'

const oneOf = (words: string): string => `(?:${words.split(' ').join('|').replaceAll('_', ' ')})`

/** Who is told apart, by topic; `_` is a blank. Plural and singular, no possessives: women's wear is a ware. */
const who: readonly (readonly [WordingTopic, string])[] = [
  [
    'SEX',
    'males? females? man men woman women lad(?:y|ies) gentlem[ae]n girls? boys? guys? gals? sales(?:girls?|boys?) housewi(?:fe|ves) house_?husbands? waitress(?:es)? hostess(?:es)? mums? moms? mothers? fathers? dads? he\\/him she\\/her lads? lass(?:es)? ma_cho macho feminine masculine',
  ],
  [
    'AGE',
    'old(?:er)?(?=_(?:people|workers?|drivers?|applicants?|candidates?|staff|ones|men|women)) young(?!_(?:children|learners|people_with|company|brand|team|kids|readers|patients)) youngsters? youth(?!_hostel) youthful elderly middle-?aged seniors?(?=_(?:need|please|not)) retirees? pensioners? (?:over|above|past|older_than|under|below|younger_than)_(?:19|2\\d|[3-6]\\d)(?!_?(?:%|kg|lbs?|minutes?|hours?|days?|km|items?|people|staff|tons?|countries|stores|cities|years?_(?:of_)?experience)) thirty-?somethings? twenty-?somethings? gen[-_]?z millennials? (?:thirtieth|thirty-fifth|fortieth|forty-fifth|fiftieth|[345][05]th)_birthdays? (?:over|above|past|older_than|under|below|younger_than)_(?:thirty|forty|fifty|sixty)(?:-?five)? (?:around|about|near|close_to)_(?:our|my|his|her|the_same)(?:_own)?_age (?:early|mid|late)[-_](?:twenties|thirties|forties|fifties|[2-5]0s) (?:in_)?(?:your|their|his|her)_(?:early_|mid_|late_)?(?:twenties|thirties|forties|20s|30s|40s)',
  ],
  [
    'ETHNICITY',
    'han(?!_(?:river|dynasty)) uyghurs? uighurs? tibetans? hui mongol(?:ian)?s? caucasians? whites?(?=_(?:people|persons?|applicants?|skin|natives?|teachers?|tutors?|candidates?|only|preferred|faces?|staff|westerners?|foreigners?|europeans?|men|women)) blacks?(?=_(?:people|persons?|applicants?|candidates?|skin|need|not|teachers?|tutors?|workers?|staff|men|women)) africans? indians? filipin[oa]s? foreigners? minorit(?:y|ies) dark-?skinned fair-?skinned westerners? native-?looking blonde?_(?:hair|teachers?) blue_eyes (?:asian|western|european|chinese|foreign)-?looking asians?(?=_(?:people|faces?|teachers?|need|not|will|please)) europeans?',
  ],
  [
    'REGION',
    'locals? natives?(?!_(?:speak|level|english|proficien)) outsiders? out-?of-?towners? migrants? northerners? southerners? northeasterners? hukou household_registration hometown (?:minnan|hakka|cantonese|teochew|hokkien|sichuanese|henanese|hunanese)_(?:people|folks?|natives?) villagers? (?:born|raised|grew_up|grown_up)_in_(?:this|our|the)_[a-z]+ (?:parents|family|families|grandparents)_(?:were|are|is|come|came|must|have|be|live|lived)(?:_be)?_(?:born|from|local|locals|here|in|registered) (?:people|those|anyone|applicants?|candidates?|persons?|workers?)_from_(?:the_)?[a-z]+',
  ],
  [
    'RELIGION',
    'christians?(?!_dior) muslims? moslems? buddhists? catholics? taoists? believers? atheists? religious religion churchgoers? church_members? (?:attend|go_to|goes_to)_church hijab headscar(?:f|ves) temple-?goers?',
  ],
  [
    'STATUS',
    '(?:ccp|cpc|communist(?:_party)?|party|youth_league|league)_members?(?:hip)? ex-?convicts? peasants? rural(?=_(?:people|hukou|workers?|residents?|background))',
  ],
  [
    'FAMILY',
    '(?:children|kids)_(?:are|have|is)_(?:already|at|grown|in|left|old) (?:done|finished)_with_(?:having_)?(?:children|babies|kids|family) family_complete unmarried married single(?!-|_(?:needle|point|source|page|room|phase|shift|bed|malt|origin)) divorced? childless pregnan(?:t|cy|cies) maternity(?=_(?:plans?|leave_within)) newlyweds? (?:young_|small_)?(?:kids|child(?:ren)?|babies|baby|toddlers?)(?=_(?:need|not|at_home|already|in_school)) childbearing breast-?feeding widowed engaged_to boyfriends? girlfriends? singles a_baby_on_the_way expecting_(?:a|mothers?|ladies|women)(?:_baby)? with_(?:a_)?(?:young_|small_|new_)?(?:bab(?:y|ies)|toddlers?|infants?|newborns?|children|kids) no_kids no_children',
  ],
  [
    'LOOKS',
    'good[-_]?looking handsome pretty beautiful gorgeous attractive(?!_(?:pay|salary|package|wage|offer|bonus)) slim slender tall(?!_(?:shelves|building)) short(?=_(?:people|applicants?|candidates?)) fat overweight obese ugly tattoo(?:s|ed)? scars? scarred birthmarks? stutter(?:s|ing|ers?)? lisps? size_[sm] sweet_voices? figure sexy photogenic charming fair_skin bald glasses_wearers? left-?handed height weigh_(?:less|under|below|no_more|at_most|up_to|over|more) weight(?!_(?:loss|lifting|of|bridge))',
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
    '985 211 double_first-class ivy_league self-?taught adult-?education correspondence_(?:degree|course)s? private_(?:colleges?|universit(?:y|ies)) third-?tier',
  ],
  [
    'IRRELEVANT',
    '(?:year_of_the|born_in_a)_(?:rat|ox|tiger|rabbit|dragon|snake|horse|goat|sheep|monkey|rooster|dog|pig)(?:_people|_year)? aries taurus geminis? cancerians? leos? virgos? libras? scorpios? sagittarius capricorns? aquarius pisces zodiac blood_type gays? lesbians? homosexuals? lgbt\\w* transgender surname[ds]?',
  ],
]

const gap = "(?: (?!or |and (?:fe|wo)|regardless|welcome|any )[a-z\\d'’-]+){0,6}?[ ,]+"
const sentAway =
  "(?:(?:need|should|must|may|can|please|do|shall|could)(?: please)?(?: do)? ?(?:not|n['’]t|never)|(?:will|would|are|is|can|shall)(?: be)? ?(?:not|n['’]t|never)(?: be)?(?: \\w+)? (?:considered|accepted|hired|eligible|employed|wanted|suitable|welcome|recruited|interviewed|selected|shortlisted|contacted|allowed)|not (?:considered|accepted|hired|eligible|wanted|suitable|welcome|recruited|needed)|cannot (?:apply|be)|unwelcome|save your (?:time|breath|effort)|do(?: not|n['’]t) bother|no need to (?:apply|come|write|call)|forget it|(?:look|try|go|apply|search) elsewhere|move on|keep scrolling|(?:is|are) not for you|this is not (?:the|a) (?:job|place|post) for|waste (?:your|our) time|think twice|will be (?:deleted|ignored|filtered|screened|skipped|discarded|thrown)|(?:go|goes) (?:straight )?(?:in|into|to) the bin|excluded|rejected|turned away|stay away|look elsewhere|keep away|sorry(?=$|,)|out$)"
const sought =
  '(?:only|prefer(?:red|ably|ence|s)?|required|wanted|needed|favou?red|first|a (?:must|plus)|priority|ideal(?:ly)?|please(?! do)|call us|apply(?: now)?$|come$|join us|exclusively|desired|sought|best|an advantage)'
const seeking =
  "(?:(?:we|i|boss|client|family|household|owner|parents?|school|factory|manager|director)(?:['’]re| are)? (?:only |really |just )?(?:needs?|wants?|seeks?|prefers?|hires?|takes?|recruits?|looks? for|looking for|likes?|favou?rs?|accepts?|employs?|expects?|pictures?)(?: you| somebody| someone| one| a person)?(?: to be| who is| whose)?|must (?:be|have|not be)|must(?= weigh)|(?:state|say|tell us|mention|declare|indicate|let us know) (?:if|whether)(?: you are| you)?|(?:would|['’]d) (?:rather|sooner) (?:have|hire|take|see|employ)|looking for|seeking|hiring|wanted:?|only|prefer(?:s|ably|ence (?:for|to|given to))?|ideal(?:ly)?(?: for)?|suit(?:s|able for|ed to)|reserved for|restricted to|limited to|open (?:only )?to|priority (?:to|for|given to)|should be|has to be|have to be|strictly|exclusively|position for|job for|work for|requires?)"
const refusing =
  "(?:no(?: history of| record of| signs? of)?|not (?:be )?(?:planning|pregnant|accept(?:ing)?|hir(?:e|ing)|suitable for|open to|for)|(?:(?:do|does|will|can|would|could|shall)(?: not|n['’]t)|cannot|won['’]t|unable to|not able to) (?:be )?(?:accept(?:ing)?|hire|hiring|take|taking|recruit|consider|employ|want|interview|use|offer)|never (?:hire|accept|take)|nobody|no one|without(?: a history of)?|free (?:of|from)|refuse|reject|exclude|excluding|except|avoid|don['’]t want)"
const near = "(?: (?!or |and (?:fe|wo)|regardless|any |night|deposit)[a-z\\d'’-]+){0,3}? "

/** Said of nobody: denials and equal treatment; it reaches over the sentence. */
const innocent =
  /\b(?:regardless|whatever (?:your|their)|any (?:sex|gender|age|background|hukou|race|religion)|discriminat\w*|equal(?:ity|ly)?|alike|all (?:ages|sexes|genders|backgrounds|are|welcome)|(?:men and women|women and men|men, women|women, men|from anywhere|no \w+ requirement|male and female|male or female|female or male|males? ?\/ ?females?)|(?:is|are|also|very|warmly|equally) welcome(?! only)|welcome to apply|do(?:es)? not ask|don['’]t ask|we never|not required|no requirement|not needed|no limits?|(?:does|do|will) not matter|(?:doesn|don)['’]t matter|never matters?|makes? no difference|(?:not|never) (?:a|the) (?:condition|reason|factor|bar|requirement)|advert|notice|banned|forbidden|unlawful|illegal|by law|under the law|height-adjust\w*|weight limit|height of|heights?|lift\w*|service|(?:children|nursing|care|old people)['’]?s? homes?|ramp|step-free|accessib\w*|charit\w*|(?:customers?|clients?|guests|patients|residents|users|visitors|shoppers|readers|learners|students) (?:are|is|tend|include|come|range)|(?:clothes|wear|shoes|products?|gifts|bags|toys|food|meals|magazines?|classes|courses|homes?) for|support(?:ing)?|care (?:for|of|home)|caring|teacher of|teach (?:young|children)|teaching children|experience (?:with|in)|(?:speaks?|speaking) |cuisine|street|road|river|belt|box|dior|london|atlantic|hostel|magazine|museum)\b/

/** Behind the word it is a ware, a place, a customer: male connectors, single room, the women's ward. */
const notWares =
  '(?!(?:[ -](?:[a-z]+ )?)(?:windows?|artists?|removal|parlou?r|styles?|trends?|connectors?|plugs?|sockets?|adapters?|threads?|customers?|clients?|clientele|patients?|guests?|residents|visitors|shoppers|users?|pupils|students|learners|readers|tenants|passengers|wear|clothing|clothes|shoes|fashion|brands?|products?|goods|toys?|clinics?|wards?|hospital|nursery|toilets?|dormitor(?:y|ies)|dorms?|quarters|football|basketball|volleyball|team|choir|market|food|dishes|snacks|tea|coffee|wine|spirit|furniture|studio|salon|salary|pay|bonus|festival|restaurants?|suppliers?|office|government|businesses|community|authorit(?:y|ies)|regulations?|leave|allowance|insurance|test equipment|scenery|buildings?|shelves)\\b(?! (?:please|need|should|must|cannot|are not|do not|not)))'

/** What sends people away though other clauses stand between. */
const turnedAway =
  "(?:(?:please )?(?:do(?: not|n['’]t)|never|should not|need not|must not|cannot|can['’]t|kindly do not) (?:apply|call|come|write|bother|send|ring|contact)|(?:we|i|school|family|boss) (?:do not|don['’]t|cannot|can['’]t|will not|won['’]t|never) (?:take|hire|accept|employ|want|use|consider|keep|call|need)(?: them| you| those| such)?|so no(?:$|[,.。])|contracts? (?:will be |is |are )?(?:cancelled|terminated|ended)|(?:will|would) be (?:fired|dismissed|let go|sent home|cancelled|struck off)|save (?:yourself|yourselves) |not put on|others? (?:please|need not|should not|wait))"
const staff =
  '(?:workers?|applicants?|candidates?|people|persons?|anyone|anybody|those|staff|drivers?|teachers?|guards?|others|everyone|if you)'

const turnedAwayFar = (topic: WordingTopic, words: string): Term => ({
  topic,
  pattern: new RegExp(
    `(?:\\b${staff} [^.。;\\n]{0,24}\\b${oneOf(words)}\\b|\\b${oneOf(words)} (?:${staff}|[a-z]+)\\b)${notWares}[^.。;\\n]{0,70}?\\b${turnedAway}`,
    'g',
  ),
  but: innocent,
  clause: true,
  holds: true,
})

/** What is told of people at length who are not wanted. */
const notWanted =
  "(?:thanks?[ ,]+but no|no,? thanks|not (?:this time|today|for us)|try (?:us )?(?:again |back )?(?:later|elsewhere|next (?:time|year))|(?:will|would|can|do|does|is|are|could)(?: not|n['’]t| never)(?: be)? (?:fit|suit|match|interviewed|processed|read|called|invited|put on|taken|a (?:good )?(?:fit|match)|our|what we|right for|suited|work out|get (?:the|an?) (?:job|interview))|clash(?:es)? with|skip this|pass on this|regret|sorry|should look|can wait|maybe next|makes? (?:us|the boss|guests|customers|clients) (?:uneasy|uncomfortable|nervous)|bad luck|unlucky|to the top of|at the top of|come first|first in line|(?:are|is) (?:more|less|too|usually|often|generally) [a-z]+|(?:are|is) (?:steadier|better|easier|tidier|safer|stronger|weaker|slower|faster|calmer|cheaper)|only after|at the back of the queue|last resort)"

const atLength = (topic: WordingTopic, words: string): Term => ({
  topic,
  pattern: new RegExp(`\\b${oneOf(words)}\\b${notWares}[^.。;\\n]{0,50}?\\b${notWanted}`, 'g'),
  but: innocent,
  clause: true,
  holds: true,
})

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
  ...who.map(([topic, words]) => turnedAwayFar(topic, words)),
  ...who.map(([topic, words]) => atLength(topic, words)),
  {
    topic: 'SEX',
    pattern:
      /\b(?:boys?|girls?|m[ae]n|wom[ae]n|males?|females?|lad(?:y|ies)|guys)\b[^.。;\n]{0,24}\b(?:before|over|ahead of|rather than|instead of|more than|not|but not) (?:a |the |any )?(?:boys?|girls?|m[ae]n|wom[ae]n|males?|females?|lad(?:y|ies)|guys)\b/g,
    but: /customer|client|guest|equal|alike|fashion|wear|shop|patient|discriminat|law|never|do not prefer|don['’]t prefer/,
    clause: true,
    holds: true,
  },
  {
    topic: 'FAMILY',
    pattern:
      /\b(?:must|shall|may|can|will|should|agree|promise|undertake|commit|expected|required|sign)(?: \w+){0,4}? (?:not|never)(?: to)?(?: plan to)? (?:have|get|become|be|fall|start|expect|take)(?: \w+){0,2} (?:bab(?:y|ies)|child(?:ren)?|kids?|pregnant|married|family|maternity)\b|\bno (?:bab(?:y|ies)|pregnanc(?:y|ies)|weddings?|marriages?|maternity leave|childbirth)\b[^.。;\n]{0,16}\b(?:years?|months?|contract|probation|employ)/g,
    but: /discriminat|employers?|ask/,
    holds: true,
  },
  {
    topic: 'FEES',
    pattern:
      /\b(?:ids?|id cards?|identity cards?|passports?|diplomas?|certificates?|licen[cs]es?)\b[^.。;\n]{0,20}\b(?:stays?|remains?|kept|held|stored|locked|left|deposited)(?: up)? (?:in|with|at|by) (?:our|the|us|hr|head office|your manager|management|boss)|\b(?:bond|deposit|fees?|yuan|rmb|money|amount|costs?)\b[^.。;\n]{0,24}\b(?:taken|deducted|held|withheld|docked|kept|cut|stopped|subtracted) (?:back )?(?:from|out of) (?:your|the|their) (?:first |monthly )*(?:pay|wages?|salary|payslip)|\b(?:bring|prepare|carry|transfer|send|wire|remit|advance|lodge|put down)(?: along| us)? (?:rmb |¥|a )?\d{2,5}\b|\b(?:wages?|pay|salary)\b[^.。;\n]{0,24}\b(?:stays?|remains?|sits?|left) (?:with|in|at) (?:the |our )?(?:company|factory|us|office|boss|account)|\b(?:trial|training|probation|first (?:\w+ )?(?:days?|weeks?|month))\b[^.。;\n]{0,24}\b(?:without (?:any )?(?:pay|wages|salary)|unpaid|no (?:pay|wages|salary)|not paid|for free)/g,
    but: /customers?|guests?|visitors?|tenants?|clients?|\bcopy\b|never|do not|don['’]t|lifeguard|kg/,
    clause: true,
  },
  {
    topic: 'BAIT',
    pattern:
      /\bguarantee[ds]?(?: \w+){0,2} (?:rmb |¥)?\d{2,3}[, ]?\d{3}\b[^.。;\n]{0,60}\b(?:phone|from home|hours? a day|no experience)\b/g,
  },
  {
    topic: 'FEES',
    pattern:
      /\b(?:keep|hold|retain|take|store|lock|collect)s? (?:on to |away )?(?:your|the|their|all|every|each)?(?: \w+)? ?(?:original )?(?:ids?|id cards?|identity cards?|passports?|diplomas?|certificates?|licen[cs]es?|documents?|papers)\b[^.。;\n]{0,20}\b(?:until|till|while|during|as (?:a )?(?:guarantee|security)|for the (?:length|duration|contract|season)|in (?:our|the) (?:safe|office|hr))|\b(?:hand|give|turn)(?:ed)? (?:in|over|us)(?: \w+){0,2} (?:original )?(?:ids?|id cards?|passports?|diplomas?|certificates?|licen[cs]es?)\b|\b(?:month|week|fortnight)s?['’]?s?['’]? (?:salary|wages?|pay)(?: \w+)? (?:held|kept|withheld|retained|stays?|deferred|put aside)/g,
    but: /customer|guest|visitor|tenant|client|\bcopy\b|copies|never|do not|don['’]t|\bno\b/,
    clause: true,
  },
  {
    topic: 'AGE',
    pattern:
      /\b(?:wrinkles?|gr[ea]y hair(?:ed|s)?|retirement age|near(?:ing)? retirement|close to retirement|over the hill|fresh(?:-| )faced|same age as|(?:about|around|near) (?:our|my|her|his|the same) age)(?: \w+)* (?:not|need|please|only|preferred|wanted|no)\b|\bno (?:wrinkles|gr[ea]y hairs?)\b|\b(?:want|prefer|need|seek|looking for)\b[^.。;\n]{0,24}\b(?:same age|(?:our|my|her|his) age|fresh(?:-| )faced|without wrinkles)\b/g,
    but: /cream|salon|customers?|clients?|patients?/,
    holds: true,
  },
  {
    topic: 'AGE',
    pattern: /\bborn (?:in|after|before|since|between|on or after)(?: the)?(?: year)? ?(?:19|20)\d\d/g,
    but: /company|firm|brand|founded/,
  },
  {
    topic: 'REGION',
    pattern:
      /\bid (?:numbers?|cards?|codes?)\b[^.。;\n]{0,16}\b(?:start(?:ing|s)?|begin(?:ning|s)?) (?:with|in)\b/g,
    but: /customer|guest|field|parse|format/,
  },
  { topic: 'SEX', pattern: /\b(?:he\/him|she\/her)s?\b/g, but: /any|they/ },
]
