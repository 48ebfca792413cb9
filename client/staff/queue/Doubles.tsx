import type { FileDoubleFragment } from './generated/queue.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'

type Props = {
  doubles: readonly FileDoubleFragment[]
  /** How many lie in other areas. */
  elsewhere?: number
}

/** Other files with the resident ID of this one; nothing where there is none. */
export const Doubles = ({ doubles, elsewhere = 0 }: Props) => {
  const t = useWords()
  const format = useFormat()
  if (doubles.length === 0 && elsewhere === 0) return null
  return (
    <section aria-label={t('doubles.title')}>
      <Banner type="warning" title={t('doubles.title')} description={t('doubles.hint')} />
      <ul>
        {doubles.map(({ id, name, area, verification, createdAt }) => (
          <li key={id}>
            {name}{' '}
            <StateMark kind={verification.state === 'VERIFIED' ? 'done' : 'look'}>
              {t(`shared:verification.${verification.state}`)}
            </StateMark>{' '}
            <span className={text['also']}>
              {area?.path} {t('doubles.since', { day: format.day(createdAt) })}
            </span>
          </li>
        ))}
      </ul>
      {elsewhere > 0 ? <p>{t('doubles.elsewhere', { count: elsewhere })}</p> : null}
    </section>
  )
}
