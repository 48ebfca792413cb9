import { say, type Language } from '../../../rules/text.ts'
import type { EmployerRow } from '../../employers/index.ts'
import type { PostingRow } from '../../postings/index.ts'
import { areaPathText } from '../../reference/index.ts'
import { section } from './blocks.ts'
import type { OpenPage } from './frame.ts'
import { html } from './html.ts'
import { organisationFacts } from './organisation-ld.ts'
import { addressFacts } from './place-ld.ts'
import { postingList } from './posting-list.ts'
import { firmBlock } from './posting-page.ts'
import { shared } from './share.ts'
import { words } from './words.ts'

interface Given {
  readonly employer: EmployerRow
  readonly open: readonly PostingRow[]
  readonly language: Language
  readonly publicUrl: string
}

/** A verified organisation with what it offers; of its people nobody is named. */
export function employerPage({ employer, open, language, publicUrl }: Given): OpenPage {
  const { _id, name, nameEn, areaCode, address, about } = employer
  const path = `/employers/${_id}`
  const jobs =
    open.length > 0
      ? postingList(open, new Map([[_id, employer]]), language)
      : html`<p>${say(words.noJobs, language)}</p>`
  return {
    status: 200,
    title: language === 'en' && nameEn ? nameEn : name,
    description: about.slice(0, 150) || `${name} · ${areaPathText(areaCode, language)}`,
    path,
    picture: `${path}/card.png`,
    facts: {
      '@context': 'https://schema.org',
      ...organisationFacts(employer, publicUrl),
      description: about || undefined,
      address: addressFacts(areaCode, address),
    },
    runs: false,
    main: html`${firmBlock(employer, language)}${section(say(words.openJobs, language), jobs)}${shared(path, language)}`,
  }
}
