import type { MatchOptions } from '../query/filter.ts'
import type { Catalog } from '../storage/collection.ts'
import type { Work } from '../work.ts'

/** What a stage may ask of the pipeline it is in. */
export interface PipelineContext extends MatchOptions {
  catalog: Catalog
  database: string
  hint: unknown
  work: Work
}
