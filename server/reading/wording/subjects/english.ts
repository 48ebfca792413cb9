import type { Term } from './terms.ts'

const people =
  '(?:candidates?|applicants?|staff|workers?|employees?|drivers?|guards?|people|persons?|workforce|receptionists?|cashiers?|clerks?|secretar(?:y|ies)|assistants?|nurses?|cooks?|cleaners?|operators?|models?|nann(?:y|ies)|servers?|teachers?|managers?|helpers?|labou?rers?|hosts?|job ?seekers?|welders?|technicians?)'
const sexes =
  "(?:males?|females?|m[ae]n|wom[ae]n|lad(?:y|ies)|gentlem[ae]n|girls?|boys?|guys|gals|gents|dudes|chicks|mums|moms|mothers|housewives|fellows|lads|lasses|waitress(?:es)?|sales ?girls?|hostess(?:es)?)(?!['’]|s['’])"
const apart =
  '(?:only|preferred|required|wanted|please|needed|favou?red|preferably|need not apply|should not apply|do not apply|get priority|have priority|first|are preferred|is preferred|a plus|will be preferred|welcome only|a must)'
const nations =
  '(?:han|uyghurs?|uighurs?|tibetans?|hui|mongols?|mongolians?|whites?|caucasians?|blacks?|africans?|indians?|foreigners?|asians?|japanese|koreans?|ethnic minorit(?:y|ies)|minorit(?:y|ies)|manchus?|kazakhs?|zhuang|white skin)'
const faiths =
  '(?:christians?|muslims?|buddhists?|catholics?|taoists?|believers?|atheists?|jews?|hindus?|religious people|churchgoers)'
const places =
  '(?:henan|hebei|fujian|quanzhou|guangdong|sichuan|hunan|hubei|anhui|shandong|dongbei|northeast(?:ern)?|xinjiang|tibet|guizhou|yunnan|jiangxi|zhejiang|shanghai|beijing|guangxi|shanxi|shaanxi|gansu|liaoning|jilin|heilongjiang|hainan|hong kong|taiwan|quangang|xiamen|putian|wenzhou|northern|southern)'
const money =
  '(?:deposits?|security deposit|training fees?|registration fees?|application fees?|placement fees?|agency fees?|uniform fees?|uniforms?|medical (?:check|exam|test)(?:-?ups?|s)?|bond|admin(?:istration)? fees?|processing fees?|recruitment fees?)'
const n =
  '(?:1[6-9]|[2-6]\\d|eighteen|twenty(?:[ -](?:five|eight))?|thirty(?:[ -]five)?|forty(?:[ -]five)?|fifty|sixty)'
const years = '(?:years?(?:[ -]olds?| of age)?|yrs?(?: old)?|y\\/?o)'
const notYears =
  '(?! ?(?:%|kg|kilo|lbs?|minutes?|min|hours?|days?|km|miles?|m\\b|cm|tons?|people|persons?|employees|rmb|yuan|cny|k\\b|degrees|seats|rooms?|items|pieces|l\\b|litres?|guests|students|children|staff|participants|members|weeks|months|passengers|units|metres?|meters?|years? (?:of )?(?:exp|work|service|in ))|\\d|,\\d|:)'
const bothSexes =
  /\b(?:(?:fe)?males? (?:or|and|\/) ?(?:fe)?males?|males?\/females?|men (?:and|or) women|women (?:and|or) men|no (?:men's|women's)|men's|women's|ladies'|ladies only gym|girls' |boys' |any (?:gender|sex)|regardless|all genders|both)|\b(?:male|female) (?:or|and) |\b(?:ladies|gentlemen) and |not tolerated|discriminat|equal|products? for|banned|clothes for|brand for/

export const english: readonly Term[] = [
  {
    topic: 'SEX',
    pattern: new RegExp(
      `\\b${sexes}(?: ${people})? (?:are |is |will be |should be )?(?:strongly |highly |much |greatly |especially )?${apart}\\b|\\bonly (?:for |hire |accept |recruit |take |considering |looking for )?(?:young |mature )?${sexes}\\b|\\bmust be (?:an? )?(?:fe)?male\\b|\\bmust be an? (?:wo)?man\\b|\\bno ${sexes}\\b(?! or (?:wo)?men|'s| experience)|\\b(?:fe)?male ${people}\\b|\\b(?:looking for|strictly|preference (?:for|to|given to)|priority (?:to|given to|for)|seeking|seek|want|wants|need|needs|hiring|hire|recruit|recruiting|prefer|prefers|suitable for|suits|ideal for|open to|reserved for) (?:only |a |an |the |some |two |three |\\d+ |more )?(?:young |mature |strong |pretty |attractive |single )*${sexes}\\b|\\b(?:sex|gender|m\\/f) ?[:=-] ?(?:(?:fe)?male|[mf])\\b(?!\\/| or| and)|\\b(?<![/'])[mf] (?:only|preferred)\\b|\\bnot (?:suitable |meant )?for (?:wo)?men\\b|\\bmust be a (?:lady|girl|boy|guy|gentleman)\\b|\\b(?:fe)?male pref\\b|\\bpreferably (?:a )?(?:fe)?male\\b|\\b(?:young|strong|pretty|mature) ${sexes} ?(?:$|[,.]|only|preferred|wanted)`,
      'g',
    ),
    but: bothSexes,
    basis: true,
  },
  {
    topic: 'AGE',
    pattern: new RegExp(
      `\\b(?:age[ds]?|ages?)(?: limit| group)?:? ?(?:is |of |from |range:? ?|between )?(?:${n}) ?(?:-|–|to|and) ?${n}\\b${notYears}|\\b${n} ?(?:-|–|to) ?${n} ?${years}|\\bbetween ${n} and ${n} ?(?:${years}|in age)(?! of experience)`,
      'g',
    ),
    but: /customers?|clients?|users?|patients?|children|kids|students?|residents?|learners?|menswear|guests|shoppers|among|research|years? of exp|seniors/,
    basis: true,
  },
  {
    topic: 'AGE',
    pattern: new RegExp(
      `\\b(?:under|below|younger than|no older than|not older than|not over|not exceed(?:ing)?|up to|less than|max(?:imum)? age:?(?: of| is)?|max(?:imum)?\\.?|age limit:?(?: is| of)?|no one (?:over|above)|nobody (?:over|above)|not above|age (?:under|below|up to|max)) ?(?:the )?(?:age of )?(?!1[68]\\b|eighteen)${n}\\b(?: ?${years})?${notYears}`,
      'g',
    ),
    but: new RegExp(
      `\\b(?:under|below|up to|less than|max\\.?|not over|not exceeding) ${n}\\b(?!-)(?! ?${years}| only| preferred|$|[,.] ?$|[,.;]? (?:and|must|only|preferred|please))|customers?|children|kids|students?`,
    ),
    basis: true,
  },
  {
    topic: 'AGE',
    pattern: new RegExp(
      `\\b${n} ?(?:${years} )?(?:and|or) (?:under|below|younger)\\b|\\bunder-${n}s\\b(?! (?:football|team|league))|\\bin (?:your|his|her|their|the) (?:early |late |mid )?(?:[2-5]0s|twenties|thirties|forties)|\\b(?:early|late|mid)[ -](?:[2-5]0s|twenties|thirties) (?:only|preferred)|\\b[2-5]0s only|\\bpost-?[89]0s? (?:only|preferred)|\\bborn in (?:19[5-9]|20[01])\\d or (?:later|after)|\\btoo old\\b|\\bbetween ${n} and ${n}(?= ?$|[,.;])|\\b(?:over|above|older than) ?${n}s? ?(?:${years} )?(?:need not apply|not considered|not accepted|please do not|excluded)|\\bover-?\\d0s need not|\\bborn (?:after|since|in or after|before) ?(?:19[5-9]|20[01])\\d|\\bunder[- ]?\\d0s (?:only|preferred)|\\bno (?:one|applicants?|candidates?|people) (?:over|above|older than) ${n}`,
      'g',
    ),
    but: /customers?|clients?|users?|patients?|children|kids|students?|learners?|members are|guests|residents|shoppers|among|research/,
    basis: true,
  },
  {
    topic: 'AGE',
    pattern: new RegExp(
      `\\b(?:young|youthful|younger|under-30)(?: and \\w+)? (?:${people}|men|women|ladies|ones|talents?)(?: (?:are|is))? (?:only|preferred|wanted|needed|welcome only)\\b|\\bno (?:older|elderly|middle-aged|old|seniors?|retirees?)\\b(?! than)|\\b(?:looking for|seeking|want|need|prefer|hire) (?:a |an |only )?(?:young|youthful)\\b(?! (?:company|team|brand|learners))|\\b(?:elderly|older|retired|middle-aged) (?:people|applicants|candidates|persons?|workers?) (?:need|should|please do) not|\\byoungsters? only|\\b(?:recent|fresh) grad(?:uate)?s only|\\byoung (?:and (?:pretty|beautiful|attractive|handsome|single)|only)\\b|\\bmust be young\\b`,
      'g',
    ),
  },
  {
    topic: 'ETHNICITY',
    pattern: new RegExp(
      `\\b${nations}(?: chinese| ethnicity| nationals?| ${people})? (?:are |is )?${apart}\\b|\\bonly ${nations}\\b|\\bno (?:ethnic )?minorit(?:y|ies)\\b|\\bno ${nations}\\b|\\bmust be (?:of )?(?:han|white|caucasian)\\b|\\bchinese nationals only|\\bhan nationality\\b|\\bwhite(?:-| )skinned\\b`,
      'g',
    ),
    but: /experience|black (?:belt|tea)|white (?:paper|wine|goods)|six sigma|han dynasty|discriminat/,
  },
  {
    topic: 'REGION',
    pattern: new RegExp(
      `\\b(?:(?:local|${places}|city|urban) )?(?:hukou|household registration|residence permit holders?) (?:only|required|needed|holders? only|holders?|preferred|a must)\\b|\\b(?:locals?|local (?:residents?|people|candidates?|applicants?|hukou)|natives?|natives? of \\w+|${places} (?:people|natives?|residents?|locals?|hukou holders?)) (?:only|preferred|wanted|are preferred|get priority|need not apply|should not apply|not wanted|please)\\b|\\bonly (?:locals?|local residents?|natives?|${places} (?:people|natives|residents))\\b|\\bno (?:outsiders|migrants?|migrant workers|non-?locals|out-?of-?towners|people from \\w+|${places} people|rural (?:hukou|people)|one from \\w+|applicants? from \\w+)\\b|\\bmust (?:have|hold) (?:a )?(?:local |${places} |city |urban )?(?:hukou|household registration)\\b|\\bno (?:${places}|northerners|southerners)\\b(?! (?:market|food|dialect|cuisine|experience|language))|\\bborn and (?:raised|bred) in\\b|\\b(?:preference|priority) (?:for|to|given to) (?:locals?|natives?|local)|\\b(?:locals?|natives?) (?:are )?given (?:priority|preference)|\\bonly (?:people|those|candidates?|applicants?) from\\b|\\b${places} natives?\\b|\\bnative[- ]born\\b|\\b(?:people|applicants?|candidates?|those) from \\w+ need not apply|\\bmust be (?:a )?(?:local|native|born in|from ${places})\\b|\\b(?:outsiders|migrants|non-?locals|out-?of-?towners) (?:need not|not)`,
      'g',
    ),
    but: /market|knowledge|local regulations/,
    basis: true,
  },
  {
    topic: 'RELIGION',
    pattern: new RegExp(
      `\\b${faiths} (?:are |is )?${apart}\\b|\\bonly ${faiths}\\b|\\bno ${faiths}\\b|\\bno religious\\b|\\bno religion\\b|\\bnon-?religious (?:only|preferred)\\b|\\bmust (?:not )?(?:be (?:an? )?${faiths}|believe in|have a religion|be religious)|\\b(?:no|without) (?:religious )?beliefs?\\b`,
      'g',
    ),
    but: /regardless|discriminat|respect/,
  },
  {
    topic: 'STATUS',
    pattern:
      /\b(?:communist |cpc )?(?:party|league) members? (?:only|preferred|required|first|a plus)\b|\bcpc members?\b|\bonly party members\b|\bmust be (?:a )?(?:cpc|party) member/g,
  },
  {
    topic: 'VETERANS_ONLY',
    pattern:
      /\b(?:ex-?(?:army|military|soldiers?|service(?:men|women|personnel)?)|veterans?|(?:former|retired|demobbed) (?:soldiers?|army|military|servicemen)|army (?:background|veterans?))(?: (?:people|persons?|men|applicants?|candidates?|staff))? only\b|\bonly (?:for )?(?:ex-servicemen|veterans)\b/g,
    basis: true,
    instead: () => 'veterans preferred',
  },
  {
    topic: 'STATUS',
    pattern: /\bno (?:veterans|ex-servicemen|rural workers|ex-soldiers)\b|\bveterans need not apply/g,
  },
  {
    topic: 'DISABILITY',
    pattern:
      /\bno (?:disabled|handicapped|disabilit(?:y|ies)|cripples?)\b|\bable-bodied (?:only|persons?|men|people|applicants|candidates)\b|\bfree (?:of|from) (?:any )?(?:physical )?disabilit(?:y|ies)\b|\b(?:disabled|handicapped|deaf)(?: people| persons?| applicants?)? need not apply|\bwithout (?:any )?(?:physical )?(?:disabilit(?:y|ies)|defects?)\b|\bno physical defects?/g,
  },
  {
    topic: 'HEALTH',
    pattern:
      /\b(?:no|free of|free from|without|negative for) (?:hepatitis b|hep b|hbv|hiv|aids|infectious diseases?|chronic (?:illness|diseases?)|mental illness)\b|\b(?:hepatitis b|hep b|hbv|hiv|aids)(?: test| screening)? (?:required|negative|free|needed|positive need not|carriers? need not|tested)\b|\bno (?:hepatitis b|hep b|hiv) carriers?\b|\b(?:test|tested|screening) for (?:hepatitis b|hbv|hiv)\b/g,
    but: /researcher|laboratory|lab |clinic|discriminat/,
  },
  {
    topic: 'LOOKS',
    pattern:
      /\b(?:good[- ]looking|attractive|beautiful|handsome|pretty|gorgeous|slim|slender|sexy|photogenic|fair-skinned|tall|presentable)(?: and \w+)? (?:appearance|candidates?|applicants?|people|girls?|women|woman|lad(?:y|ies)|men|looks|only|preferred|required|figure|face|body|hostess(?:es)?|receptionists?|waitress(?:es)?)\b|\bgood (?:looks?|appearance|figure)\b|\bslim and tall|\btall \(?1[5-9]\d|^good[- ]looking[.!]?$|^(?:slim|tall|pretty|attractive|beautiful|handsome)[.!]?$|\bmust (?:be|look) (?:good[- ]looking|attractive|pretty|handsome|slim|beautiful|tall)\b|\bpleas(?:ant|ing) (?:appearance|looks)\b|\bno (?:visible )?(?:tattoos?|scars?|piercings?|fat|overweight|obese|glasses|left-?handers?)\b|\b(?:min(?:imum)?\.? |max(?:imum)?\.? )?height:? ?(?:above|over|at least|of|from|min(?:imum)?|>|:|not (?:less|under)|requirement)? ?(?:than )?1(?:\.\d+ ?m|[5-9]\d ?(?:cm)?)|\bat least 1(?:[5-9]\d ?cm|\.\d\d? ?m tall)|\btaller than 1\d|\bweight:? ?(?:under|below|less than|max(?:imum)?|not over|not exceeding)? ?(?:[4-9]\d|1[0-2]\d) ?kg|\b(?:over|above) 1[5-9]\d ?cm\b/g,
    but: /attractive (?:pay|salary|package)|shel(?:f|ves)|children|tattoo studio|models? of/,
  },
  {
    topic: 'FAMILY',
    pattern:
      /\b(?:unmarried|single|married|childless|divorced)(?: \w+)?(?: with (?:children|kids))? (?:only|preferred|required|wanted|need not apply|a must)\b|\bno pregnan\w*|\bnot (?:be )?(?:pregnant|planning (?:to have|for) (?:a )?(?:child(?:ren)?|baby|babies)|planning (?:to marry|marriage|pregnancy))\b|\bno (?:plans? (?:to (?:marry|have|get)|for (?:children|marriage|babies|pregnancy))|(?:small |young )?children\b|kids\b|family (?:burdens?|commitments?|plans?)|(?:married|single|divorced) (?:women|people|applicants))|\bpregnancy test\b|\bmust be (?:un)?married\b|\bmust be (?:single|childless)\b|\bmarital status ?[:-]? ?(?:un)?(?:married|single)|\bpregnant(?: women)? need not|\bmothers? need not|\bmarried with children\b/g,
    but: /single (?:point|source|page)|children's|kids'|no children (?:under|below)|any marital/,
  },
  {
    topic: 'FEES',
    pattern: new RegExp(
      `^(?:security )?deposits?[.!]?$|\\bpay (?:to get|for) the job|\\bpay for (?:the |your )?(?:own )?(?:training|uniform|medical|health check)|\\buniforms? at (?:own|your|their) (?:cost|expense)|\\bkeep (?:your|the|their) (?:id|passport|diploma|certificate)|\\b(?:pay|pays|paying|charge|charged|refundable|non-refundable|require[sd]?|collect|cover|bear|buy|purchase|deduct(?:ed|ion)?)[^.;,\\n]{0,24}${money}|\\b${money}[^.;,\\n]{0,16}(?:required|applies|payable|needed|of \\d+|: ?\\d+|\\d+|at own expense|at your own|deducted|from (?:your )?(?:wages|salary)|to be paid|is a must|yourself)|\\bat (?:your|their|the candidate'?s|the applicant'?s) own expense|\\b(?:passports?|id cards?|diplomas?|certificates?|documents?|papers) (?:will be |are |is |must be |to be )?(?:kept|held|retained|surrendered|withheld|handed over|collected)|\\b(?:withhold|hold back|keep)(?:ing)? (?:the |your |one |first )*(?:month'?s? )?(?:wages?|salary|pay|passports?)|\\b(?:first|one) month'?s? (?:salary|wages?|pay) (?:is |will be )?(?:withheld|held|retained|kept)`,
      'g',
    ),
    but: /\b(?:no|not|never|without|free|waived|guests?|tenants?|customers?|clients?|members?|company pays|employer pays|we (?:pay|cover)|reimburse\w*|handles?|manages?|processes)\b/,
    instead: () => 'no fees of any kind',
  },
  {
    topic: 'IRRELEVANT',
    pattern:
      /\bblood type ?:? ?(?:ab|a|b|o)\b|\btype (?:ab|a|b|o) blood (?:only|preferred)|\b(?:aries|taurus|taureans?|gemini|geminis|cancerians?|leos?|virgos?|libras?|scorpios?|sagittarius|capricorns?|aquarius|aquarians?|pisces)(?: \w+)? (?:only|preferred|need not|not welcome)|\bno (?:aries|taurus|geminis?|leos?|virgos?|libras?|scorpios?|capricorns?|pisces|gays?|lesbians?|homosexuals?|lgbt\w*)\b|\b(?:straight|heterosexual)(?: people)? only\b|\bborn in the year of the\b|\bhomosexuals? need not/g,
  },
  {
    topic: 'SCHOOLING',
    pattern:
      /\b(?:985|211|ivy league|top[- ](?:tier|universit(?:y|ies))|top|elite|double first-class|project 985)[\w/ ]{0,16}(?:only|graduates? only|preferred|required)\b|\bfull-time (?:degree|bachelor'?s?|diploma)(?: degree)? (?:only|required)\b|\bfirst degree must be/g,
  },
  {
    topic: 'BAIT',
    pattern:
      /\bguaranteed (?:job|admission|hire|hiring|offer|placement|employment|income|success|acceptance)\b|\b(?:job|employment|admission|placement|hiring) (?:is )?guaranteed\b|\b(?:100%|sure) (?:hire|admission|acceptance|employment|job)\b|\beasy money\b|\bget rich\b|\bearn \S+ (?:yuan |rmb )?(?:a|per) day (?:easily|from home)\b|\bearn \S+ (?:a|per) \w+ (?:from home|easily|without effort)|\bno interview(?: needed| required)?\b|\binside(?:r)? quota\b/g,
  },
]
