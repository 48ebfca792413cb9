import ical, { ICalEventStatus } from 'ical-generator'
import { say, type Language } from '../../../rules/text.ts'
import type { FairRow } from '../../fairs/index.ts'
import { titleOfFair } from './fair-page.ts'
import { words } from './words.ts'

/** A fair for a calendar, with an address that a later download changes; null while its day is not known. */
export function fairCalendar(fair: FairRow, language: Language, publicUrl: string): string | null {
  const { _id, startsAt, endsAt, place, notes, version, updatedAt, state } = fair
  if (startsAt === null || endsAt === null) return null
  const calendar = ical({
    name: say(words.fairs, language),
    prodId: { company: 'Rongqiao', product: 'fairs' },
  })
  calendar.createEvent({
    id: `fair-${_id}@${new URL(publicUrl).hostname}`,
    sequence: version,
    stamp: updatedAt,
    start: startsAt,
    end: endsAt,
    summary: titleOfFair(fair, language),
    location: place,
    description: notes,
    url: `${publicUrl}/fairs/${_id}`,
    status: state === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendar.toString()
}
