import { Link } from 'react-router'
import { Button } from 'antd'
import { useReading } from '../../core/api/use-reading.ts'
import { MyDataDocument, type MyDataQuery } from '../../core/privacy/generated/my-data.ts'
import { useWords } from '../../core/privacy/words.ts'
import { useSession } from '../../core/session/session.ts'
import { Facts } from '../list/Facts.tsx'
import { Read } from '../list/Read.tsx'
import panel from '../panel/panel.module.css'
import { Panel } from '../panel/Panel.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import text from '../text.module.css'
import { ErasePanel } from './ErasePanel.tsx'

type HeldPart = MyDataQuery['myData'][number]

const Part = ({ part }: { part: HeldPart }) => {
  const t = useWords()
  return (
    <Panel title={part.name}>
      {part.records.map(({ place, facts }) => (
        <Facts key={place} facts={facts.map(({ name, value }) => [name, value] as const)} />
      ))}
      {part.hasMore ? <p className={text['hint']}>{t('data.more')}</p> : null}
    </Panel>
  )
}

/** Of a person at a desk many parts are empty: they are named together. */
const Parts = ({ parts }: { parts: readonly HeldPart[] }) => {
  const t = useWords()
  const empty = parts.filter(({ records }) => records.length === 0)
  return (
    <>
      {parts
        .filter(({ records }) => records.length > 0)
        .map((part) => (
          <Part key={part.key} part={part} />
        ))}
      {empty.length > 0 ? (
        <p className={`${text['hint']} ${panel['alert']}`}>
          {t('data.nothingOf', { parts: empty.map(({ name }) => name).join(t('data.comma')) })}
        </p>
      ) : null}
    </>
  )
}

/** Everything that is held of whoever works at the desk, to read and to take along. */
export const MyDataPage = () => {
  const t = useWords()
  const { viewer } = useSession()
  const { data, ...reading } = useReading(MyDataDocument, {}, { policy: 'network-only' })
  return (
    <>
      <PageHead title={t('data.title')} lead={t('data.lead')}>
        <Button href="/my-data" download="rongqiao-my-data.json">
          {t('data.download')}
        </Button>
      </PageHead>
      <Panel title={t('consents.title')}>
        <p>{t('data.deskConsents')}</p>
        <p>
          <Link to="/privacy">{t('readNotice')}</Link>
        </p>
      </Panel>
      <Read reading={{ ...reading, data: data?.myData }}>{(parts) => <Parts parts={parts} />}</Read>
      {viewer?.role === 'STAFF' ? (
        <Panel title={t('erase.title')}>
          <p>{t('data.staffStay')}</p>
        </Panel>
      ) : null}
      {viewer?.role === 'EMPLOYER' ? <ErasePanel phone={viewer.phone} /> : null}
    </>
  )
}
