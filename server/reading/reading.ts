import { isPresent } from '../platform/present.ts'
import type { Reference, Weighted } from '../reference/index.ts'
import { advertReader, type AdvertReading } from './advert/advert.ts'
import { askedReader, type AskedReader } from './asked/asked-reader.ts'
import { skillReader, type SkillRead } from './advert/skills.ts'
import { lexiconOf } from './lexicon.ts'
import { alike } from './sense.ts'
import { searchesIn, type Searches } from './searches.ts'
import type { ReadProposal } from './proposals/proposal.ts'
import { proposalReader } from './proposals/proposals.ts'
import { slipsMended } from './service/slips.ts'
import { serviceReader, type ServiceReading } from './service/service-reading.ts'
import { atOnce, inTurns } from './service/steps.ts'
import { synonymsNow, type SynonymsNow } from './synonyms.ts'
import { compact } from './text/normalise.ts'
import { inDictionary, segmenter } from './text/segment.ts'
import { featureReader } from './titles/title-features.ts'
import { firstReader } from './titles/first-reading.ts'
import { labelsOf, type Label } from './titles/title-labels.ts'
import { titleReader, type ReadMeaning } from './titles/title-meaning.ts'
import { wordingCheck, type CheckWording } from './wording/wording.ts'

/** What words mean in terms of some tables. */
export interface Reading extends AskedReader {
  /** A veteran's own words on service. */
  service(text: string): ServiceReading
  /** The same, with others having their turn: a long life is read in pieces. */
  serviceInTurns(text: string): Promise<ServiceReading>
  /** What such words say beside service: schooling, years, wishes. */
  proposals(text: string): ReadProposal[]
  /** A title, with or without the rest of an advert, and the words that its source lists beside it. */
  advert(text: string, listed?: readonly string[]): AdvertReading
  /** Skills and certificates that an advert, or a few words, name. */
  skills(text: string): SkillRead[]
  /** Ids of the skills and certificates of which some words are the very names, in the order of the words. */
  skillsNamed(words: readonly string[]): string[]
  /** A title alone: its wording, and the occupations it may be. */
  readonly title: ReadMeaning
  /** The work of an advert by its title: occupations of the tables, surest first. */
  occupations(title: string): readonly Weighted[]
  /** To be told of titles that will be asked for, while nobody waits: reading one by the encoder takes over a millisecond. */
  senseAhead(titles: readonly string[]): Promise<void>
  /** What is unlawful in the wording of any text that is shown. */
  readonly wording: CheckWording
  readonly search: Searches
  /** What staff gave words to mean; whatever is read here is read by it, but titles of postings are not. */
  readonly synonyms: SynonymsNow
  /** The first title opens dictionary, encoder and what was learned, half a second in one piece: done here before anybody is let in. */
  prepareTitles(): void
  /** The first search of each kind spells all wordings, a fifth of a second: done here before anybody waits, others having their turn. */
  prepareSearches(): Promise<void>
}

/** Reads words by the tables given, and by `more` names of occupations. What it needs is made when first used. */
export function createReading(tables: Reference, more: readonly Label[] = []): Reading {
  const search = searchesIn(tables)
  const synonyms = synonymsNow(tables)
  const { reworded } = synonyms
  const lexicon = lexiconOf(tables)
  const skills = skillReader(tables, lexicon)
  const readService = serviceReader(tables, lexicon, search, reworded)
  const { title, senseAhead } = titleReader({
    learned: tables.titles,
    labels: [...labelsOf(tables.occupations.all), ...tables.moreTitles, ...more],
    featuresOf: featureReader(segmenter()),
  })
  return {
    service: (text) => atOnce(readService(text)),
    serviceInTurns: (text) => inTurns(readService(text)),
    proposals: proposalReader(tables, lexicon, search, reworded),
    advert: advertReader(skills),
    skills,
    skillsNamed(words) {
      // All made compact at once, which is faster; no word holds the control character between them.
      const compacted = compact(words.join('\u0001')).split('\u0001')
      const named = compacted.map((word) => lexicon.named(word, 'skill')?.id)
      return [...new Set(named.filter(isPresent))]
    },
    ...askedReader({ tables, lexicon, skillsIn: skills, title, wordsOf: inDictionary, alike, reworded }),
    title,
    occupations: firstReader({
      byWords: (text) => title(text).occupations,
      isOccupation: (word) => lexicon.named(word, 'occupation') !== undefined,
      has: tables.occupations.has,
      mend: slipsMended(tables.occupations.all.flatMap(({ name, titles }) => [name.zh, ...titles.zh])),
    }),
    wording: wordingCheck(tables),
    search,
    synonyms,
    senseAhead,
    prepareTitles: () => void title('司机').sensed(),
    async prepareSearches() {
      for (const find of Object.values(search)) await find.prepare()
    },
  }
}
