import { say, type Language } from '../../../rules/text.ts'
import type { EmployerRow } from '../../employers/index.ts'
import type { PostingRow } from '../../postings/index.ts'
import { reference } from '../../reference/index.ts'
import { acts, facts, ownWords, paragraph, section } from './blocks.ts'
import type { OpenPage } from './frame.ts'
import { html, type Markup } from './html.ts'
import { jobFacts } from './posting-ld.ts'
import { postingFacts, postingLine } from './posting-said.ts'
import { shared } from './share.ts'
import { sizeWords, words } from './words.ts'

/** Where an imported posting comes from, and that nobody has checked who hires. */
function sourceNote({ source }: PostingRow, language: Language): Markup | null {
  if (!source) return null
  const { feed, externalId, postedOn } = source
  const from = {
    zh: `本岗位转载自“${feed}”，来源编号 ${externalId}${postedOn ? `，原发布日期 ${postedOn}` : ''}。来源未写明用人单位，未经服务站核验，联系时请注意甄别。`,
    en: `Reposted from “${feed}”, number ${externalId} there${postedOn ? `, first posted on ${postedOn}` : ''}. The source names no employer and no station has checked it; take care when you get in touch.`,
  }
  return html`<p class="note">${say(from, language)}</p>`
}

/** The organisation that hires, with a way to all it offers. */
export function firmBlock(employer: EmployerRow, language: Language): Markup | null {
  const t = (name: keyof typeof words) => say(words[name], language)
  const { _id, name, nameEn, industryCode, size, about, veteranOwned } = employer
  const industry = reference().industries.get(industryCode ?? '')
  return section(
    t('employer'),
    html`<a href="/employers/${_id}">${language === 'en' && nameEn ? `${nameEn} ` : null}${ownWords(name)}</a>
      <p>✓ ${t('checked')}</p>`,
    facts([
      [t('industry'), industry && say(industry.name, language)],
      [t('size'), size && say(sizeWords[size], language)],
      [t('about'), about],
    ]),
    veteranOwned && html`<p>${t('veteranOwned')}</p>`,
  )
}

const waysOn = ({ _id, source }: PostingRow, language: Language): Markup | null => {
  if (source) return null
  const apply = `/apply/${_id}`
  return acts([
    { to: apply, text: say(words.apply, language) },
    { to: `/sign-up?back=${encodeURIComponent(apply)}`, text: say(words.signUp, language) },
  ])
}

/** Whoever reads no Chinese is told what work it is. */
function occupationNote({ occupationCode }: PostingRow, language: Language): Markup | null {
  const occupation = language === 'en' ? reference().occupations.get(occupationCode ?? '') : undefined
  return occupation ? html`<p>${occupation.name.en}</p>` : null
}

interface Given {
  readonly posting: PostingRow
  readonly employer: EmployerRow | null
  readonly language: Language
  readonly publicUrl: string
}

/** One open posting, for whoever comes by its address; the program takes it over where it runs. */
export function postingPage({ posting, employer, language, publicUrl }: Given): OpenPage {
  const t = (name: keyof typeof words) => say(words[name], language)
  const { asked, offered } = postingFacts(posting, language)
  const path = `/postings/${posting._id}`
  return {
    status: 200,
    title: posting.title,
    description: postingLine(posting, employer?.name ?? null, language),
    path,
    picture: `${path}/card.png`,
    facts: jobFacts(posting, employer, publicUrl),
    runs: true,
    main: html`${sourceNote(posting, language)}${occupationNote(posting, language)}${posting.veteransPreferred && html`<p>${t('veterans')}</p>`}${section(t('content'), paragraph(posting.content))}${section(t('conditions'), paragraph(posting.conditions), facts(asked))}${section(t('pay'), facts(offered))}${employer && firmBlock(employer, language)}${waysOn(posting, language)}${shared(path, language)}`,
  }
}
