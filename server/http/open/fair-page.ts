import { wallOf } from '../../../rules/office-time.ts'
import { say, type Language } from '../../../rules/text.ts'
import type { FairRow } from '../../fairs/index.ts'
import { areaPathText, reference } from '../../reference/index.ts'
import type { ServiceStationRow } from '../../stations/index.ts'
import { acts, facts, ownWords, section } from './blocks.ts'
import type { OpenPage } from './frame.ts'
import { html, type Markup } from './html.ts'
import { addressFacts } from './place-ld.ts'
import { shared } from './share.ts'
import { words } from './words.ts'

export const titleOfFair = ({ titleZh, titleEn }: FairRow, language: Language): string =>
  language === 'en' && titleEn ? titleEn : titleZh

const moment = (at: Date | null): string | null => at && wallOf(at).replace('T', ' ')

/** An instant with the office's offset, as schema.org wants it. */
const local = (at: Date | null): string | undefined => (at ? `${wallOf(at)}:00+08:00` : undefined)

interface Given {
  readonly fair: FairRow
  readonly station: ServiceStationRow | null
  readonly isOpen: boolean
  readonly language: Language
  readonly publicUrl: string
}

/** A fair by schema.org; who comes to it is nobody's business. */
function eventFacts({ fair, station, isOpen, publicUrl }: Omit<Given, 'language'>): object {
  const url = `${publicUrl}/fairs/${fair._id}`
  const organiser = station && { '@type': 'Organization', name: station.nameZh }
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: fair.titleZh,
    description: fair.notes || `${fair.titleZh} ${fair.place}`,
    startDate: local(fair.startsAt),
    endDate: local(fair.endsAt),
    eventStatus: `https://schema.org/${fair.state === 'CANCELLED' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: fair.place, address: addressFacts(fair.areaCode, fair.place) },
    image: [`${url}/card.png`],
    organizer: organiser ?? undefined,
    offers: {
      '@type': 'Offer',
      url,
      price: 0,
      priceCurrency: 'CNY',
      availability: `https://schema.org/${isOpen ? 'InStock' : 'SoldOut'}`,
      validFrom: fair.publishedAt ? local(fair.publishedAt) : undefined,
    },
  }
}

const placesSaid = ({ capacity, placesTaken }: FairRow): { zh: string; en: string } => ({
  zh: `共 ${capacity} 个，已报名 ${placesTaken} 人`,
  en: `${capacity} in all, ${placesTaken} taken`,
})

function detailsOf({ fair, station, language }: Given): Markup | null {
  const t = (name: keyof typeof words) => say(words[name], language)
  const occupations = reference().occupations.known(fair.occupationCodes)
  return facts([
    [t('when'), [moment(fair.startsAt), moment(fair.endsAt)].filter(Boolean).join(' – ')],
    [t('where'), fair.place],
    [t('area'), fair.areaCode && areaPathText(fair.areaCode, language)],
    [t('places'), fair.capacity === null ? null : say(placesSaid(fair), language)],
    [t('closes'), moment(fair.registrationClosesAt)],
    [t('occupations'), occupations.map(({ name }) => say(name, language)).join(' · ') || t('allOccupations')],
    [t('notes'), fair.notes],
    [t('host'), station && say({ zh: station.nameZh, en: station.nameEn }, language)],
  ])
}

/** One announced fair, for whoever comes by its address. */
export function fairPage(given: Given): OpenPage {
  const { fair, isOpen, language } = given
  const path = `/fairs/${fair._id}`
  const ways = acts([
    { to: `/sign-in?back=${encodeURIComponent(path)}`, text: say(words.registerFair, language) },
    { to: `/sign-up?back=${encodeURIComponent(path)}`, text: say(words.signUpFair, language) },
  ])
  return {
    status: 200,
    title: titleOfFair(fair, language),
    description: [moment(fair.startsAt), fair.place].filter(Boolean).join(' · '),
    path,
    picture: `${path}/card.png`,
    facts: eventFacts(given),
    runs: true,
    main: html`${section(say(words.fairs, language), detailsOf(given))}
      <p><a href="${path}/fair.ics?lang=${language}">${say(words.calendar, language)}</a></p>
      ${isOpen && ways}${shared(path, language)}`,
  }
}

/** Fairs as lines that lead to them. */
export const fairList = (fairs: readonly FairRow[], language: Language): Markup =>
  html`<ul>
    ${fairs.map(
      (fair) =>
        html`<li>
          <a href="/fairs/${fair._id}">${ownWords(titleOfFair(fair, language))}</a
          ><span class="soft"
            >${ownWords([moment(fair.startsAt), fair.place].filter(Boolean).join(' · '))}</span
          >
        </li>`,
    )}
  </ul>`
