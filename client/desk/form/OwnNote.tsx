import { Button } from 'antd'
import { use } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { timeOf } from '../../../rules/field.ts'
import { isSame } from '../../core/form/entries.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { NamesContext } from '../../core/form/names.ts'
import text from '../text.module.css'
import { useWords } from '../words.ts'
import { OwnContext, type Own } from './Anew.tsx'

/** An entry in words, as a person who entered it would know it again. */
const useTold = () => {
  const t = useWords()
  const format = useFormat()
  const told = (entry: unknown, names: Own['names']): string => {
    if (Array.isArray(entry))
      return entry.map((each) => told(each, names)).join(t('list.comma')) || told(null, names)
    if (typeof entry === 'boolean') return t(entry ? 'shared:action.yes' : 'shared:action.no')
    if (typeof entry === 'number') return String(entry)
    if (typeof entry !== 'string' || entry === '') return t('field.notGiven')
    return names.get(entry) ?? (Number.isNaN(timeOf(entry)) ? entry : format.moment(entry))
  }
  return told
}

/** Beside a field of the newest version: what one had entered oneself, to be put back by a button. */
export const OwnNote = ({ name }: { name: string }) => {
  const t = useWords()
  const told = useTold()
  const own = use(OwnContext)
  const names = use(NamesContext)
  const { setValue } = useFormContext()
  const now: unknown = useWatch({ name })
  if (!own || !(name in own.entries) || isSame([own.entries[name]], [now])) return null
  const takeBack = () => {
    for (const [code, shown] of own.names) names.set(code, shown)
    setValue(name, own.entries[name])
  }
  return (
    <p className={text['hint']}>
      {t('act.own', { text: told(own.entries[name], own.names) })}{' '}
      <Button size="small" onClick={takeBack}>
        {t('act.useOwn')}
      </Button>
    </p>
  )
}
