import { Button } from '../../../phone/action/Button.tsx'
import { Blank } from '../../../phone/notice/Blank.tsx'
import { letGo, narrowing, type FilterName, type Wish } from '../search-wish.ts'
import styles from '../search.module.css'
import type { FoundPage } from '../use-search.ts'
import { useFieldText } from '../narrow/FilterChips.tsx'
import { usePartText } from './Understood.tsx'
import { useWords } from '../words.ts'

type NothingFitsProps = { page: FoundPage; wish: Wish; onChange: (wish: Wish) => void }

const countMost = 1_000

/** Nothing fits all of it: said plainly, with what may be let go and how many each gives. */
export const NothingFits = ({ page, wish, onChange }: NothingFitsProps) => {
  const t = useWords()
  const partText = usePartText()
  const fieldText = useFieldText(wish)
  const { relaxations, understood } = page
  if (relaxations.length === 0)
    return (
      <Blank title={t(understood.length > 0 ? 'found.noneAtAll' : 'found.noWords')}>
        <p>{t('found.noneAtAllText')}</p>
        {narrowing(wish.filter).length > 0 && (
          <Button onClick={() => onChange(letGo(wish, narrowing(wish.filter)))}>{t('narrow.clear')}</Button>
        )}
      </Blank>
    )
  return (
    <Blank title={t('found.none')}>
      <p>{t('found.noneLet')}</p>
      <ul className={styles['ways']}>
        {relaxations.map(({ parts, fields, count }) => {
          const what = [...parts.map(partText), ...fields.map((name) => fieldText(name as FilterName))]
          const gives = count >= countMost ? 'found.givesMost' : 'found.gives'
          return (
            <li key={what.join()}>
              <Button
                onClick={() =>
                  onChange(
                    letGo(
                      wish,
                      fields,
                      parts.map(({ id }) => id),
                    ),
                  )
                }
              >
                <span>{t('found.letGo', { what: what.join(t('narrow.list')) })}</span>
                <b>{t(gives, { count })}</b>
              </Button>
            </li>
          )
        })}
      </ul>
    </Blank>
  )
}
