import type { WordingTopic } from '../law.ts'
import type { Term } from './terms.ts'

const denied =
  /\b(?:no need|not needed|not required|not necessary|do(?:es)? not (?:ask|need|require|matter|check)|don['’]t (?:ask|need|require|check)|never|regardless|without asking|whether or not|discriminat\w*|equal\w*|alike|both|(?:men|women|ladies|gentlemen) (?:and|or) |unlawful|illegal|banned|report|optional|welcome|customers?|clients?|tenants?|guests?|borrowers?|loan officers?|bank|underwriter|debt collect\w*|patients?|visitors?|students?|pupils?|members?|products?|wear|for (?:men|women|children|kids))\b/
const term = (topic: WordingTopic, pattern: string, more: Partial<Term> = {}): Term => ({
  topic,
  pattern: new RegExp(pattern, 'g'),
  but: denied,
  clause: true,
  ...more,
})

const must =
  '(?:must|should|need(?:s|ed)?(?: to)?|have to|has to|required?|requires|necessary|a must|essential|mandatory|compulsory|only|preferred|preferably|prefer|want(?:ed)?|provide|produce|submit|bring|show|present|attach|find|with|asked for)'
const money =
  '(?:credit (?:card )?(?:reports?|checks?|scores?|records?|history|cards?|debts?)|clean credit|(?:bank |personal |online |student )?loans?|debts?|mortgages?|overdue (?:payments?|bills?)|bad credit)'
const guarantor = '(?:guarantors?|surety|sureties|co-?signers?|letters? of guarantee|guarantee letters?)'
const army =
  '(?:served (?:in|with) the (?:army|military|forces|pla|navy)|(?:army|military) (?:service|background|experience|record|training certificate)|ex-?(?:army|military|soldiers?|service(?:men|women|personnel)?)|veterans?|(?:former|retired) (?:soldiers?|servicemen|military))'
const private_ =
  '(?:zodiac(?: sign)?s?|star signs?|blood (?:type|group)s?|marital status|religion|faith|height|weight|body measurements|hometown|hukou|native place|ethnicity|ethnic group|pregnancy|family plans?|number of children|parents.? (?:jobs?|occupations?))'

/** Credit, kin, service and private life, as English adverts ask for them. */
export const englishLives: readonly Term[] = [
  term(
    'STATUS',
    `\\b(?:no|without|free (?:of|from)|not have|never had|zero) (?:any |outstanding |unpaid |bad |personal |large )*(?:overdue \\w+|${money})\\b|\\b${must}(?: \\w+){0,4} (?:good |clean |personal |recent |your |a |an )*(?:credit (?:reports?|checks?|scores?|records?|history)|clean credit)\\b|\\bcredit (?:reports?|checks?) (?:done|run|made|before|will be|on (?:the first|day))|\\bcredit (?:reports?|checks?|scores?|records?|history)(?: \\w+){0,3} ${must}\\b|\\b(?:people|anyone|those|applicants?|candidates?) (?:with|in|who (?:have|owe|has)) (?:\\w+ ){0,2}${money}`,
  ),
  term(
    'STATUS',
    `\\b${must}(?: \\w+){0,5} ${guarantor}\\b|\\b${guarantor}(?: \\w+){0,7} ${must}\\b|\\b(?:one|two|three|1|2|3|local|a) (?:\\w+ )?${guarantor}\\b|\\b(?:signed|backed|vouched) (?:for )?by (?:a |two |your )?(?:guarantor|relative|civil servant|house ?owner)|\\b(?:own(?:s|ing)?|have|with) (?:a |your own |his own )?(?:house|flat|apartment|property|real estate)(?: \\w+){0,3} (?:only|preferred|required|a must|first)|\\b(?:house|home|property)[- ]?owners? (?:only|preferred|first|required)`,
  ),
  term(
    'STATUS',
    '\\b(?:parents?|father|mother|family members?|relatives?|siblings|brothers?|spouse|husband|wife)\\b[^.;\\n]{0,24}\\b(?:criminal|prison|jail|convict\\w*|record|civil servants?|stable jobs?|good jobs?|party members?|officials?|in debt|wealthy|well-off)\\b',
  ),
  term(
    'VETERANS_ONLY',
    `\\b${army}\\b[^.;\\n]{0,16}(?:\\bonly\\b|\\brequired\\b|\\ba must\\b|\\bmandatory\\b|\\bessential\\b|\\bothers? (?:need|should|please|will|are) (?:do )?not|\\bno one else|\\bexclusively)|\\b(?:must|have to|has to) (?:have |be )?(?:an? )?${army}|\\b(?:never|not|haven.t|hasn.t) (?:been )?(?:served|in the army)\\b[^.\\n]{0,40}\\b(?:not|skip|elsewhere|sorry|don.t)|\\b(?:non-?veterans?|civilians?|those without (?:army|military) service)(?: \\w+)? (?:need|should|please|will|are|do) ?not|\\bserved in the (?:army|military|forces)\\b[^.\\n]{0,4}[?][^.\\n]{0,20}\\b(?:if not|otherwise|skip)`,
    {
      but: /\bwelcome|civilians? (?:too|also|are welcome)|preferred|equal\w*|not required|service cent(?:re|er)/,
      basis: true,
      instead: () => 'veterans preferred',
    },
  ),
  term(
    'FAMILY',
    '\\bpregnan(?:t|cy)\\b[^.;\\n]{0,40}\\b(?:next year|later|after (?:birth|delivery|the baby)|postponed?|deferred?|wait|come back|next time|afterwards)\\b|\\b(?:prefer|want|need|look(?:ing)? for|hire|seek)(?: \\w+){0,4} (?:without|with no|free of) (?:a |any |young |small )*(?:family|families|kids|children|ties|family (?:to|duties|burdens?|commitments?|responsibilities))\\b|\\b(?:without|no|free of) (?:a |any )?family (?:to (?:look|care)|burdens?|duties|responsibilities|ties|commitments?|obligations?)\\b|\\bno (?:small |young |little )?(?:kids|children|babies|toddlers|dependants|dependents)\\b(?! (?:under|below|on|in|allowed|menu|meals))|\\bchild-?free\\b|\\bno plans? (?:of|for|to) (?:having |have |get |getting |another |a |second )*(?:kids?|child(?:ren)?|bab(?:y|ies)|married|marriage|pregnan\\w+|family)|\\bchild-?bearing age\\b|\\b(?:delay|postpone|put off|avoid|hold off)(?:ing)? (?:having )?(?:pregnancy|marriage|children|childbirth|a baby|babies|kids|a family|maternity)|\\b(?:ultrasound|urine test|hcg)\\b[^.;\\n]{0,30}\\b(?:pregnan\\w*|before (?:starting|signing|contract)|women|female)',
  ),
  term(
    'HEALTH',
    '\\b(?:must|should|may|can) ?not (?:have|be|carry|suffer)(?: from)?(?: \\w+){0,2} (?:hepatitis(?: b)?|hbv|hiv|aids|depression|epilepsy|diabetes|mental illness|chronic (?:illness|disease)s?|infectious diseases?)\\b|\\b(?:hbsag|hep(?:atitis)? ?b|hbv|hiv)\\b[^.;\\n]{0,14}(?:\\(-\\)|\\bnegative\\b|\\bneg\\b)|\\b(?:history of|ever had|past) (?:surgery|operations?|depression|mental illness|cancer|illness)\\b[^.;\\n]{0,20}\\b(?:not|no|excluded|rejected|sorry)',
  ),
  term(
    'IRRELEVANT',
    `\\b(?<!not |n.t |never )(?:state|mention|write|include|tell us|give|fill in|specify|indicate|provide|note|list|declare) (?:\\w+[ ,]+){0,4}?${private_}\\b`,
    { holds: true },
  ),
  term(
    'REGION',
    '\\b(?:from|of) (?:the )?(?:north|south|north-?east|north-?west|west|inland|henan|anhui|sichuan|guizhou|yunnan|xinjiang|tibet|jiangxi|hunan|hubei|guangxi|other provinces?|outside(?: the)? (?:province|city|county)|out of (?:province|town))\\b[^.;\\n]{0,14}\\b(?:sorry|not this time|no thanks|need not|please (?:do|don)|not (?:taken|hired|wanted|considered|accepted)|won.t be)|\\b(?:native|born|people|person|resident|local|citizen)s? of (?:the )?\\w+(?: \\w+)?\\b[^.;\\n]{0,6}[,;] ?(?:others?|outsiders|everyone else|the rest)\\b',
  ),
  term(
    'SEX',
    '\\b(?:young|mature|strong|cheerful|gentle|elegant|single|sturdy|sweet|lovely) (?:m[ae]n|wom[ae]n|lad(?:y|ies)|girls?|guys?|boys?) (?:for|to|as|who|with|needed|at)\\b(?! (?:shop|wear|buy|love))',
    {
      holds: true,
      but: /customers?|clients?|clothes|shoes|wear|fashion|brand|products?|serve|teach|help|report|equal/,
    },
  ),
  term(
    'FAMILY',
    '\\b(?:kids|children) (?:are |is |already |all |must be )*(?:grown(?:[- ]up)?|in school|at school|off hand)\\b',
  ),
  term(
    'FEES',
    '\\b(?:ids?|id cards?|identity cards?|passports?|bank cards?|diplomas?|certificates?|licen[cs]es?)\\b[^.;\\n]{0,30}\\b(?:handed|given|surrendered|left|entrusted) (?:over )?(?:to|with) (?:the |our |your )?(?:foreman|boss|manager|hr|office|company|supervisor|captain|agent|owner|us)\\b|(?:\\brmb |¥ ?|\\b)\\d{2,5}(?: yuan| rmb)? for (?:the |a |your )?(?:badge|locker|uniform|tools?|bedding|training|materials?|registration|medical|induction)\\b',
    {
      but: /customers?|guests?|clients?|copy|copies|allowance|subsid\w*|bonus|we pay|returned|free|budget/,
      instead: () => 'no fees of any kind',
    },
  ),
  term(
    'AGE',
    '\\b[2-6]\\d (?:years? (?:old )?)?(?:is|as) (?:our|the|an?) (?:upper |age |top |absolute )*(?:limit|cap|cut-?off|ceiling|maximum)\\b|\\b(?:cut-?off|upper limit|age cap|age ceiling|ceiling)(?: age)?(?: is| at| of|:)? [2-6]\\d\\b(?!%| ?kg)|\\bage:? ?(?:in )?(?:the |your )?(?:early |mid |late )?[2-5]0s\\b',
  ),
  term(
    'SCHOOLING',
    '\\btop[- ]?\\d{2,3} (?:schools?|universit\\w+|colleges?)|\\b(?:bachelor\\w*|degree|diploma)\\b[^.;,\\n]{0,12}\\bfull-time\\b(?! (?:job|position|work|post|role))|\\bfull-time (?:bachelor|undergraduate|degree)',
  ),
  term(
    'LOOKS',
    '\\bfull[- ](?:body|length) (?:photo|picture|portrait)s?\\b|\\b(?:photo|picture)s? (?:with|showing|and) (?:your )?(?:height|weight|figure)',
    { holds: true },
  ),
  term(
    'FAMILY',
    '^(?:unmarried|childless|single)\\b(?! (?:or|and) (?:married|single)|[ -](?:room|needle|point|page|bed|shift|source|origin|malt|parent|family|storey|story))[^.;\\n]{0,30}(?:only|willing|stay|preferred|ok|please|$)',
    { holds: true },
  ),
  term(
    'FEES',
    '\\bpay(?:ing)? (?:rmb |cny |¥ ?)?\\d{2,}(?: \\w+)? (?:to|and) (?:lock|get|join|start|reserve|secure|book|enter|activate|hold|unlock|be|receive)',
    { but: /customers?|guests?|members?|we pay/, instead: () => 'no fees of any kind' },
  ),
  term(
    'SEX',
    "\\b(?:post|job|position|role|vacancy|work|place) (?:is )?(?:only |really |best |strictly |mainly )*(?:for|suits|meant for|intended for|reserved for) (?:a |the )?(?:gentlem[ae]n|lad(?:y|ies)|m[ae]n|wom[ae]n|boys?|girls?|guys?|males?|females?|young (?:m[ae]n|wom[ae]n|people|lad(?:y|ies)))(?!['’]|s['’]|[- ]?wear)",
  ),
  term(
    'SEX',
    '\\b(?:aunt(?:y|ie)s?|uncles?|grann(?:y|ies)|grandmas?|grandpas?|housewi(?:fe|ves)|bachelors|misses|mister)\\b[^.;\\n]{0,14}\\b(?:please|need|should|must|do|will|can|are) ?(?:do )?(?:not|n.t)\\b|\\b(?:aunt(?:y|ie)s?|uncles?|bros|sis(?:ters)?) (?:only|preferred|wanted|needed|first)\\b|^(?:males?|females?|men|women|man|woman|boys?|girls?|lad(?:y|ies)|guys?)[.! ]*$',
  ),
  term(
    'FEES',
    '\\b(?:interview|registration|application|agency|uniform|training|admin|processing|medical|induction|onboarding|locker|badge|name tag|dormitory) (?:fee|charge|deposit|cost)s?(?: of| is|:|=)? ?(?:rmb|cny|¥|\\$)? ?\\d{2,}|\\b(?:bring|prepare|pay|transfer|put down|hand in) (?:rmb |cny |¥ ?)?\\d{2,5}(?: (?:yuan|rmb|cny))?(?: \\w+){0,3} for (?:the |your |a )?(?:uniform|training|badge|medical|locker|tools?|dorm\\w*|registration|materials?)|\\b(?:diploma|degree certificate|certificate|id card|passport|licen[cs]e)s? (?:stays?|remains?|is (?:kept|held)|will (?:stay|remain|be kept|be held)) with (?:us|the company|hr|the boss|the factory)',
    {
      instead: () => 'no fees of any kind',
      but: /customers?|guests?|members?|tenants?|clients?|\bno\b|never|free|refunded by us|we pay|students?|visitors?/,
    },
  ),
]
