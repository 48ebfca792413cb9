import { useState, type ChangeEvent, type FormEvent } from 'react'
import { contractTypes } from '../../../rules/choices.ts'
import { useHomeArea } from '../../core/areas/use-areas.ts'
import { AreaPicker } from '../../phone/fields/AreaPicker.tsx'
import { Button } from '../../phone/action/Button.tsx'
import { Choice, Choices } from '../../phone/fields/Choices.tsx'
import { TextField } from '../../phone/fields/Field.tsx'
import form from '../../phone/fields/form.module.css'
import { matchFilterRule } from '../../../rules/match.ts'
import { judge } from '../../../rules/rule.ts'
import { say } from '../../../rules/text.ts'
import { readNumber } from '../../../rules/typed-number.ts'
import { numberTyped } from '../../core/form/entries.ts'
import { useSession } from '../../core/session/session.ts'
import { useWords } from '../words.ts'
import { everything, type Narrowing } from './match-filter.ts'

type PlaceProps = { area: string | null; onArea: (area: string | null) => void }

const PlaceChoice = ({ area, onArea }: PlaceProps) => {
  const t = useWords()
  const home = useHomeArea().data?.homeArea.code ?? null
  const mode = area === null ? 'wish' : area === 'any' ? 'any' : 'one'
  const choices = [
    ['wish', t('matches.areaWish'), null],
    ['any', t('matches.areaAny'), 'any'],
    ['one', t('matches.areaOne'), home],
  ] as const
  return (
    <>
      <Choices id="area" label={t('matches.area')}>
        {choices.map(([value, text, next]) => (
          <Choice
            key={value}
            type="radio"
            name="area-mode"
            checked={mode === value}
            onChange={() => onArea(next)}
          >
            {text}
          </Choice>
        ))}
      </Choices>
      {mode === 'one' && (
        <AreaPicker id="area-province" code={area} onPick={(row) => onArea(row?.code ?? home)} />
      )}
    </>
  )
}

type FilterFormProps = {
  start: Narrowing
  onApply: (narrowing: Narrowing) => void
}

type ContractProps = {
  chosen: Narrowing['contracts']
  onChange: (chosen: Narrowing['contracts']) => void
}

const ContractChoice = ({ chosen, onChange }: ContractProps) => {
  const t = useWords()
  return (
    <Choices id="contract" label={t('matches.contracts')} hint={t('matches.contractsHint')}>
      {contractTypes.map((type) => (
        <Choice
          key={type}
          type="checkbox"
          checked={chosen.includes(type)}
          onChange={({ target }) =>
            onChange(contractTypes.filter((each) => (each === type ? target.checked : chosen.includes(each))))
          }
        >
          {t(`shared:contractType.${type}`)}
        </Choice>
      ))}
    </Choices>
  )
}

/** To the results, narrowed or not. */
const Ways = ({ clear }: { clear: () => void }) => {
  const t = useWords()
  return (
    <div className={form['actions']}>
      <Button type="submit" look="main">
        {t('matches.apply')}
      </Button>
      <Button look="quiet" onClick={clear}>
        {t('matches.clearAll')}
      </Button>
    </div>
  )
}

/** What the person chooses before asking for results; the least pay is judged as it is typed. */
const useDraft = ({ start, onApply }: FilterFormProps) => {
  const [draft, setDraft] = useState(start)
  const [pay, setPay] = useState(start.pay === null ? '' : String(start.pay))
  const { language } = useSession()
  const judged = judge(matchFilterRule, { payMin: numberTyped(pay) })
  const [wrong] = 'wrong' in judged ? judged.wrong : []
  const error = wrong && say(wrong.text, language)
  const change = (part: Partial<Narrowing>) => setDraft({ ...draft, ...part })
  const apply = (event: FormEvent) => {
    event.preventDefault()
    if (error) return document.getElementById('pay')?.focus()
    onApply({ ...draft, pay: numberTyped(pay) })
  }
  const payField = {
    error,
    value: pay,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => setPay(target.value),
    onBlur: () => setPay(String(readNumber(pay) ?? pay)),
  }
  return { draft, change, payField, apply }
}

/** The inside of the sheet; nothing changes behind it until the person asks for results. */
export const FilterForm = (props: FilterFormProps) => {
  const t = useWords()
  const { draft, change, payField, apply } = useDraft(props)
  return (
    <form className={form['form']} onSubmit={apply} noValidate>
      <PlaceChoice area={draft.area} onArea={(area) => change({ area })} />
      <TextField
        {...payField}
        id="pay"
        label={t('matches.pay')}
        hint={t('matches.payHint')}
        inputMode="numeric"
      />
      <ContractChoice chosen={draft.contracts} onChange={(contracts) => change({ contracts })} />
      <Choice
        type="checkbox"
        checked={draft.ready}
        onChange={({ target }) => change({ ready: target.checked })}
      >
        {t('matches.onlyReady')}
      </Choice>
      <Choice
        type="checkbox"
        checked={draft.stated}
        onChange={({ target }) => change({ stated: target.checked })}
      >
        {t('matches.onlyStated')}
      </Choice>
      <Ways clear={() => props.onApply(everything)} />
    </form>
  )
}
