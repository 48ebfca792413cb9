import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAction } from '../../../core/api/use-action.ts'
import { dropDraft, keepDraft, readDraft } from '../../../core/form/drafts.ts'
import { Blank } from '../../../phone/notice/Blank.tsx'
import { Button } from '../../../phone/action/Button.tsx'
import form from '../../../phone/fields/form.module.css'
import { Screen } from '../../../phone/layout/Screen.tsx'
import { AnswerSuggestionsDocument } from '../generated/profile.ts'
import { useWords } from '../../words.ts'
import { AddItem } from './AddItem.tsx'
import { answersInput, itemsOf, noAnswers } from './answers.ts'
import type { Answers, Item, Verdict } from './answers.ts'
import { FormTrouble } from '../FormTrouble.tsx'
import { SuggestionList } from './SuggestionList.tsx'
import { useConflict } from '../use-my-veteran.ts'
import type { VeteranFile } from '../use-my-veteran.ts'
import { WithVeteran } from '../WithVeteran.tsx'

type FormProps = { veteran: VeteranFile; readAgain: () => void }

const useAnswers = ({ veteran, readAgain }: FormProps) => {
  const navigate = useNavigate()
  const draft = `${veteran.id}.answers`
  const [answers, setAnswers] = useState<Answers>(() => ({ ...noAnswers, ...readDraft<Answers>(draft) }))
  const action = useAction(AnswerSuggestionsDocument)
  const conflict = useConflict(action.failure, readAgain)
  const items = itemsOf(veteran, answers)
  const put = (next: Answers) => {
    setAnswers(next)
    keepDraft(draft, next)
  }
  const sayAll = (keys: readonly string[], verdict: Verdict) =>
    put({ ...answers, said: { ...answers.said, ...Object.fromEntries(keys.map((key) => [key, verdict])) } })
  const add = (item: Item) =>
    put({ said: { ...answers.said, [item.key]: 'CONFIRMED' }, added: [...answers.added, item] })
  const save = async () => {
    const { failure } = await action.run({ input: answersInput(items, answers, veteran.version) })
    if (failure) return
    dropDraft(draft)
    await navigate('/profile/wishes')
  }
  const answerOf = (item: Item) => answers.said[item.key] ?? item.answer
  return { items, answerOf, sayAll, add, save, action, conflict }
}

const SuggestionsForm = (props: FormProps) => {
  const t = useWords()
  const { items, answerOf, sayAll, add, save, action, conflict } = useAnswers(props)
  const open = items.filter((item) => answerOf(item) === null)
  return (
    <div className={form['form']}>
      <FormTrouble failure={action.failure} conflict={conflict} />
      {items.length === 0 && (
        <Blank title={t('suggestions.empty')} to="/profile/service" action={t('suggestions.tell')}>
          {t('suggestions.emptyHint')}
        </Blank>
      )}
      {(['CERTIFICATE', 'SKILL', 'OCCUPATION'] as const).map((group) => (
        <SuggestionList
          key={group}
          group={group}
          items={items.filter((item) => item.group === group)}
          answerOf={answerOf}
          onAnswer={(item, verdict) => sayAll([item.key], verdict)}
        />
      ))}
      {open.length > 1 && (
        <Button
          onClick={() =>
            sayAll(
              open.map(({ key }) => key),
              'CONFIRMED',
            )
          }
        >
          {t('suggestions.allYes')}
        </Button>
      )}
      <AddItem known={items} onAdd={add} />
      <div className={form['actions']}>
        {open.length > 0 && <p>{t('suggestions.undecided', { count: open.length })}</p>}
        <Button look="main" busy={action.busy} onClick={() => void save()}>
          {t('suggestions.save')}
        </Button>
      </div>
    </div>
  )
}

export const SuggestionsPage = () => {
  const t = useWords()
  return (
    <Screen title={t('suggestions.title')} back="/profile" lead={t('suggestions.lead')}>
      <WithVeteran>
        {(veteran, readAgain) => <SuggestionsForm veteran={veteran} readAgain={readAgain} />}
      </WithVeteran>
    </Screen>
  )
}
