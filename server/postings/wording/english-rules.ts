import type { WordingRule } from './rule.ts'

const people =
  '(?:candidates?|applicants?|staff|workers?|employees?|drivers?|guards?|people|persons?|workforce)'
const sexes = '(?:males?|females?|m[ae]n|wom[ae]n|ladies|gentlemen|girls|boys)'
const apart = '(?:only|preferred|required|wanted|please)'
const nations =
  '(?:han|uyghurs?|uighurs?|tibetans?|hui|mongols?|mongolians?|whites?|caucasians?|blacks?|africans?)'
const faiths = '(?:christians?|muslims?|buddhists?|catholics?|taoists?|believers)'
const money =
  '(?:deposit|security deposit|training fee|registration fee|application fee|placement fee|agency fee|uniform fee)'

export const englishRules: readonly WordingRule[] = [
  {
    topic: 'SEX',
    pattern: new RegExp(
      `\\b${sexes}(?: ${people})? ${apart}\\b|\\bonly (?:for )?${sexes}\\b|\\bmust be (?:a )?(?:fe)?male\\b|\\bmust be an? (?:wo)?man\\b|\\bno ${sexes}\\b|\\b(?:fe)?male ${people}\\b`,
      'g',
    ),
    but: /\b(?:male or female|male and female|men and women|women and men|no (?:men's|women's)|men's|women's|ladies'|ladies only gym)/,
    basis: true,
  },
  {
    topic: 'AGE',
    pattern:
      /\bage[ds]?(?: limit)?:?(?: between| from| range:?)? ?(?:1[6-9]|[2-6]\d) ?(?:-|–|to|and) ?[2-5]\d\b|\b(?:1[6-9]|[2-6]\d) ?(?:-|–|to) ?[2-5]\d (?:years old|years of age|yrs old)|\bbetween (?:1[6-9]|[2-6]\d) and [2-5]\d years\b(?! of experience)/g,
    basis: true,
  },
  {
    topic: 'AGE',
    pattern:
      /\b(?:under|below|younger than|no older than|not older than|not over|up to|maximum age(?: of)?|max age|age limit:?) (?:the age of )?[2-6]\d(?: ?(?:years?(?: old| of age)?|yrs?|y\/o))?\b(?! ?(?:%|kg|minutes|hours|days|km|tons?|people|years? of exp))/g,
    but: /\b(?:under|below|up to) [2-6]\d(?! ?(?:years? old|years of age|yrs? old|y\/o|years?\b(?! of exp)))/,
    basis: true,
  },
  {
    topic: 'AGE',
    pattern:
      /\b(?:young|youthful)(?: and \w+)? (?:candidates?|applicants?|people|men|women|ladies) (?:only|preferred|wanted)\b|\bno (?:older|elderly|middle-aged) \w+/g,
  },
  {
    topic: 'ETHNICITY',
    pattern: new RegExp(
      `\\b${nations}(?: chinese| ethnicity| ${people})? ${apart}\\b|\\bonly ${nations}\\b|\\bno (?:ethnic )?minorit(?:y|ies)\\b|\\bno ${nations}\\b`,
      'g',
    ),
  },
  {
    topic: 'REGION',
    pattern:
      /\b(?:local )?(?:hukou|household registration) (?:only|required|needed)\b|\b(?:locals?|local residents?|natives?) only\b|\bonly locals?\b|\bno (?:outsiders|migrants?|migrant workers)\b|\bmust (?:have|hold) (?:a )?(?:local )?(?:hukou|household registration)\b/g,
    basis: true,
  },
  {
    topic: 'RELIGION',
    pattern: new RegExp(
      `\\b${faiths} ${apart}\\b|\\bonly ${faiths}\\b|\\bno ${faiths}\\b|\\bno religious (?:people|belief|beliefs|persons)\\b|\\bnon-religious only\\b`,
      'g',
    ),
  },
  {
    topic: 'VETERANS_ONLY',
    pattern:
      /\b(?:ex-servicemen|veterans|former soldiers) only\b|\bonly (?:for )?(?:ex-servicemen|veterans)\b/g,
    basis: true,
  },
  { topic: 'STATUS', pattern: /\bno (?:veterans|ex-servicemen|rural workers)\b/g },
  {
    topic: 'DISABILITY',
    pattern: /\bno (?:disabled|handicapped)\b|\bable-bodied only\b|\bfree (?:of|from) disabilit(?:y|ies)\b/g,
  },
  {
    topic: 'HEALTH',
    pattern:
      /\b(?:no|free of|free from|without|negative for) (?:hepatitis b|hbv|hiv|aids)\b|\b(?:hepatitis b|hbv|hiv)(?: test)? (?:required|negative|free)\b|\bno (?:hepatitis b|hiv) carriers?\b/g,
  },
  {
    topic: 'LOOKS',
    pattern:
      /\b(?:good[- ]looking|attractive|beautiful|handsome|pretty) (?:appearance|candidates?|applicants?|people|girls?|women|men|looks|only)\b/g,
    but: /attractive (?:pay|salary|package)/,
  },
  {
    topic: 'FAMILY',
    pattern:
      /\b(?:unmarried|single|married|childless)(?: \w+)? (?:only|preferred|required)\b|\bno pregnan\w*|\bnot (?:be )?(?:pregnant|planning (?:to have|for) (?:a )?child(?:ren)?)\b|\bno (?:plans? (?:to marry|for children)|children)\b|\bpregnancy test\b/g,
    but: /single (?:point|source|page)/,
  },
  {
    topic: 'FEES',
    pattern: new RegExp(
      `\\b(?:pay|paying|charge|charged|refundable|non-refundable|require[sd]?|collect)[^.;,\\n]{0,24}${money}|\\b${money}[^.;,\\n]{0,12}(?:required|applies|payable|needed|of \\d+|: ?\\d+)`,
      'g',
    ),
    but: /\b(?:no|not|never|without|free|waived|guests?|tenants?|customers?|clients?|members?)\b/,
  },
  {
    topic: 'BAIT',
    pattern:
      /\bguaranteed (?:job|admission|hire|hiring|offer|placement|employment)\b|\b(?:100%|sure) (?:hire|admission|acceptance)\b|\beasy money\b|\bget rich\b|\bearn \S+ (?:a|per) day (?:easily|from home)\b|\bno interview(?: needed| required)?\b/g,
  },
]
