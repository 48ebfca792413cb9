import { useState, type FormEvent } from 'react'
import { contractTypes, degrees, shifts } from '../../../../rules/choices.ts'
import { judge } from '../../../../rules/rule.ts'
import { searchFilterRule } from '../../../../rules/search.ts'
import { say } from '../../../../rules/text.ts'
import { numberTyped } from '../../../core/form/entries.ts'
import { useSession } from '../../../core/session/session.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { Choice } from '../../../phone/fields/Choices.tsx'
import { SelectField, TextField } from '../../../phone/fields/Field.tsx'
import form from '../../../phone/fields/form.module.css'
import { nothingNarrowed, type Narrowed } from '../search-wish.ts'
import { NumberSelect, OneArea, Some } from './FilterFields.tsx'
import { useWords } from '../words.ts'

const distances = [5, 10, 20, 50, 100] as const
const ages = [3, 7, 30, 90] as const
const experiences = [0, 1, 3, 5, 10] as const

type DraftProps = { draft: Narrowed; change: (part: Partial<Narrowed>) => void }

const Place = ({ draft, change }: DraftProps) => {
  const t = useWords()
  return (
    <>
      <OneArea
        id="found-area"
        label={t('narrow.area')}
        usual={t('narrow.areaAny')}
        other={t('narrow.areaOne')}
        code={draft.areaCodes[0] ?? null}
        onCode={(code) => change({ areaCodes: code === null ? [] : [code] })}
      />
      <NumberSelect
        id="found-within"
        label={t('narrow.within')}
        value={draft.withinKm ?? null}
        choices={distances}
        textOf={(km) => t('narrow.withinKm', { km })}
        onChange={(withinKm) => change({ withinKm })}
      />
      <OneArea
        id="found-near"
        label={t('narrow.near')}
        usual={t('narrow.nearUsual')}
        other={t('narrow.nearOne')}
        code={draft.near ?? null}
        onCode={(near) => change({ near })}
      />
    </>
  )
}

const Terms = ({ draft, change }: DraftProps) => {
  const t = useWords()
  return (
    <>
      <Some
        id="found-shifts"
        label={t('narrow.shifts')}
        choices={shifts}
        chosen={draft.shifts}
        textOf={(shift) => t(`shared:shift.${shift}`)}
        onChange={(chosen) => change({ shifts: chosen })}
      />
      <Some
        id="found-contracts"
        label={t('narrow.contracts')}
        choices={contractTypes}
        chosen={draft.contractTypes}
        textOf={(type) => t(`shared:contractType.${type}`)}
        onChange={(chosen) => change({ contractTypes: chosen })}
      />
    </>
  )
}

const Person = ({ draft, change }: DraftProps) => {
  const t = useWords()
  return (
    <>
      <SelectField
        id="found-degree"
        label={t('narrow.degree')}
        hint={t('narrow.degreeHint')}
        value={draft.degree ?? ''}
        onChange={({ target }) => change({ degree: degrees.find((one) => one === target.value) ?? null })}
      >
        <option value="">{t('narrow.any')}</option>
        {degrees.map((degree) => (
          <option key={degree} value={degree}>
            {t(`shared:degree.${degree}`)}
          </option>
        ))}
      </SelectField>
      <NumberSelect
        id="found-years"
        label={t('narrow.years')}
        value={draft.maxYears ?? null}
        choices={experiences}
        textOf={(years) => (years === 0 ? t('narrow.yearsNone') : t('narrow.years', { count: years }))}
        onChange={(maxYears) => change({ maxYears })}
      />
    </>
  )
}

const Freshness = ({ draft, change }: DraftProps) => {
  const t = useWords()
  return (
    <>
      <NumberSelect
        id="found-days"
        label={t('narrow.days')}
        value={draft.postedWithinDays ?? null}
        choices={ages}
        textOf={(days) => t('narrow.daysIn', { count: days })}
        onChange={(postedWithinDays) => change({ postedWithinDays })}
      />
      <Choice
        type="checkbox"
        checked={draft.veteransPreferred}
        onChange={({ target }) => change({ veteransPreferred: target.checked })}
      >
        {t('narrow.veterans')}
      </Choice>
      <Choice
        type="checkbox"
        checked={draft.onlyStated}
        onChange={({ target }) => change({ onlyStated: target.checked })}
      >
        {t('narrow.stated')}
      </Choice>
    </>
  )
}

type FilterFormProps = { start: Narrowed; onApply: (filter: Narrowed) => void }

/** The inside of the sheet; nothing changes behind it until the person asks for results. */
export const FilterForm = ({ start, onApply }: FilterFormProps) => {
  const t = useWords()
  const [draft, setDraft] = useState(start)
  const [pay, setPay] = useState(start.payMin ? String(start.payMin) : '')
  const change = (part: Partial<Narrowed>) => setDraft({ ...draft, ...part })
  const { language } = useSession()
  const payMin = numberTyped(pay)
  const judged = judge(searchFilterRule, { payMin })
  const [wrong] = 'wrong' in judged ? judged.wrong : []
  const apply = (event: FormEvent) => {
    event.preventDefault()
    if (wrong) document.getElementById('found-pay')?.focus()
    else onApply({ ...draft, payMin: payMin || null })
  }
  return (
    <form className={form['form']} onSubmit={apply} noValidate>
      <TextField
        id="found-pay"
        label={t('narrow.pay')}
        inputMode="numeric"
        error={wrong && say(wrong.text, language)}
        value={pay}
        onChange={({ target }) => setPay(target.value)}
      />
      <Place draft={draft} change={change} />
      <Terms draft={draft} change={change} />
      <Person draft={draft} change={change} />
      <Freshness draft={draft} change={change} />
      <div className={form['actions']}>
        <Button type="submit" look="main">
          {t('narrow.apply')}
        </Button>
        <Button look="quiet" onClick={() => onApply({ ...nothingNarrowed, without: start.without })}>
          {t('narrow.clear')}
        </Button>
      </div>
    </form>
  )
}
