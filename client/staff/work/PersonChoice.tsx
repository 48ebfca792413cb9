import { Button } from 'antd'
import { useState } from 'react'
import { useReading } from '../../core/api/use-reading.ts'
import { SearchBox } from '../../desk/finding/SearchBox.tsx'
import { Read } from '../../desk/list/Read.tsx'
import text from '../../desk/text.module.css'
import { VeteranRegisterDocument } from '../registers/generated/registers.ts'
import { useWords } from '../words.ts'

const shown = 10

/** Of the person's area somebody by name. */
export const PersonChoice = ({ choose }: { choose: (id: string) => void }) => {
  const t = useWords()
  const [search, find] = useState('')
  const asked = { first: shown, search: search || null }
  const reading = useReading(VeteranRegisterDocument, asked, { pause: search === '' })
  return (
    <div className="stack">
      <p>{t('why.whichPerson')}</p>
      <SearchBox label={t('registers.search')} search={search} find={find} />
      {search === '' ? null : (
        <Read reading={reading} rows={3}>
          {({ veterans: { nodes } }) =>
            nodes.length === 0 ? (
              <p>{t('registers.empty')}</p>
            ) : (
              <ul className="stack">
                {nodes.map(({ id, name, area, phoneTail }) => (
                  <li key={id}>
                    {name}{' '}
                    <span className={text['also']}>
                      {[area?.name, phoneTail].filter(Boolean).join(' · ')}
                    </span>{' '}
                    <Button size="small" aria-label={t('why.chooseOf', { name })} onClick={() => choose(id)}>
                      {t('why.choose')}
                    </Button>
                  </li>
                ))}
              </ul>
            )
          }
        </Read>
      )}
    </div>
  )
}
