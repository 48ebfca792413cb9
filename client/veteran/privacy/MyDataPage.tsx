import { useReading } from '../../core/api/use-reading.ts'
import { MyDataDocument, type MyDataQuery } from '../../core/privacy/generated/my-data.ts'
import { useWords } from '../../core/privacy/words.ts'
import button from '../../phone/action/button.module.css'
import { ButtonLink } from '../../phone/action/Button.tsx'
import { Screen } from '../../phone/layout/Screen.tsx'
import { Facts } from '../../phone/list/Facts.tsx'
import list from '../../phone/list/list.module.css'
import { Read } from '../../phone/list/Read.tsx'

const Part = ({ part }: { part: MyDataQuery['myData'][number] }) => {
  const t = useWords()
  return (
    <section aria-labelledby={`held-${part.key}`}>
      <h2 id={`held-${part.key}`}>{part.name}</h2>
      {part.records.length === 0 && <p>{t('data.none')}</p>}
      {part.records.map(({ place, facts }) => (
        <div className={list['card']} key={place}>
          <Facts rows={facts.map(({ name, value }) => [name, value] as const)} />
        </div>
      ))}
      {part.hasMore && <p>{t('data.more')}</p>}
    </section>
  )
}

/** Everything that is held of the person, to read and to take along. */
export const MyDataPage = () => {
  const t = useWords()
  const { data, ...reading } = useReading(MyDataDocument, {}, { policy: 'network-only' })
  return (
    <Screen title={t('data.title')} back="/account" lead={<p>{t('data.lead')}</p>}>
      <p>
        <a
          className={`${button['button']} ${button['plain']}`}
          href="/my-data"
          download="rongqiao-my-data.json"
        >
          {t('data.download')}
        </a>
      </p>
      <ButtonLink to="/profile" look="quiet">
        {t('consents.correct')}
      </ButtonLink>
      <ButtonLink to="/account/erase" look="quiet">
        {t('erase.title')}
      </ButtonLink>
      <Read reading={{ ...reading, data: data?.myData }}>
        {(parts) => parts.map((part) => <Part key={part.key} part={part} />)}
      </Read>
    </Screen>
  )
}
