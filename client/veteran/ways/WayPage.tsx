import { useNavigate, useParams } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { useOccupationFinder } from '../../core/search/finders.ts'
import { SearchBox } from '../../phone/fields/SearchBox.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { Read } from '../../phone/list/Read.tsx'
import { StationPhone } from '../home/StationPhone.tsx'
import { useWords } from '../words.ts'
import { WayToOccupationDocument, WayToPostingDocument } from './generated/ways.ts'
import { Path } from './Path.tsx'
import { Starts } from './Starts.tsx'

const Choosing = ({ label }: { label: string }) => {
  const t = useWords()
  const go = useNavigate()
  return (
    <SearchBox
      id="way-occupation"
      label={label}
      hint={t('ways.occupationHint')}
      finder={useOccupationFinder()}
      onPick={({ id }) => void go(`/ways/occupation/${id}`)}
    />
  )
}

/** Which occupation? Those to begin with, and any other. */
export const WaysPage = () => {
  const t = useWords()
  return (
    <Screen title={t('ways.title')} back="/profile">
      <p>{t('ways.lead')}</p>
      <Starts />
      <Choosing label={t('ways.start.another')} />
    </Screen>
  )
}

/** From what the viewer has to what an occupation asks for. */
export const OccupationWayPage = () => {
  const t = useWords()
  const { code = '' } = useParams()
  const reading = useReading(WayToOccupationDocument, { code })
  const path = reading.data?.trainingsToOccupation
  const name = path?.occupation?.name
  return (
    <Screen title={name ? t('ways.toOccupation', { name }) : t('ways.title')} back="/ways">
      <Read reading={{ ...reading, data: path }}>{(known) => <Path path={known} />}</Read>
      <Choosing label={t('ways.other')} />
      <StationPhone />
    </Screen>
  )
}

/** From what the viewer has to what a posting asks for. */
export const PostingWayPage = () => {
  const t = useWords()
  const { id = '' } = useParams()
  const reading = useReading(WayToPostingDocument, { id })
  const path = reading.data?.trainingsToPosting
  const name = path?.posting?.title
  return (
    <Screen title={name ? t('ways.toPosting', { name }) : t('ways.title')} back={`/postings/${id}`}>
      <Read reading={{ ...reading, data: path }}>{(known) => <Path path={known} />}</Read>
      <StationPhone />
    </Screen>
  )
}
