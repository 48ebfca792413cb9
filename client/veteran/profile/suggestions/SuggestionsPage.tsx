import { answersRule } from '../../../../rules/veteran.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { Button } from '../../../phone/action/Button.tsx'
import styles from '../../../phone/fields/form.module.css'
import { FormTrouble } from '../../../phone/form/FormTrouble.tsx'
import { Blank } from '../../../phone/notice/Blank.tsx'
import { FilePage, type OwnFile } from '../FilePage.tsx'
import { AnswerSuggestionsDocument } from '../generated/profile.ts'
import { useProfileForm } from '../use-profile-form.ts'
import { useWords } from '../../words.ts'
import { AddItem } from './AddItem.tsx'
import { answersInput, itemsOf, noAnswers, type Item, type Verdict } from './answers.ts'
import { SuggestionList } from './SuggestionList.tsx'

const useAnswers = (file: OwnFile) => {
  const { veteran } = file
  const { run } = useAction(AnswerSuggestionsDocument)
  const { kept, submit } = useProfileForm(file, {
    draft: 'answers',
    start: noAnswers,
    rule: () => answersRule,
    input: (answers) => answersInput(itemsOf(veteran, answers), answers, veteran.version),
    send: (input) => run({ input }),
    next: '/profile/wishes',
  })
  const { setValue, watch } = kept.form
  const [said, added] = watch(['said', 'added'])
  const sayAll = (keys: readonly string[], verdict: Verdict) =>
    setValue('said', { ...said, ...Object.fromEntries(keys.map((key) => [key, verdict])) })
  const add = (item: Item) => {
    setValue('added', [...added, item])
    sayAll([item.key], 'CONFIRMED')
  }
  const answerOf = (item: Item) => said[item.key] ?? item.answer
  return { kept, submit, items: itemsOf(veteran, { said, added }), answerOf, sayAll, add }
}

const SuggestionsForm = (file: OwnFile) => {
  const t = useWords()
  const { kept, submit, items, answerOf, sayAll, add } = useAnswers(file)
  const open = items.filter((item) => answerOf(item) === null)
  // What the body allows is answered one by one.
  const atOnce = open.filter(({ group }) => group !== 'LIMIT').map(({ key }) => key)
  return (
    <div className={styles['form']}>
      <FormTrouble of={kept} />
      {items.length === 0 && (
        <Blank title={t('suggestions.empty')} to="/profile/service" action={t('suggestions.tell')}>
          {t('suggestions.emptyHint')}
        </Blank>
      )}
      {(['PROPOSAL', 'LIMIT', 'CERTIFICATE', 'SKILL', 'OCCUPATION'] as const).map((group) => (
        <SuggestionList
          key={group}
          group={group}
          items={items.filter((item) => item.group === group)}
          answerOf={answerOf}
          onAnswer={(item, verdict) => sayAll([item.key], verdict)}
        />
      ))}
      {atOnce.length > 1 && (
        <Button onClick={() => sayAll(atOnce, 'CONFIRMED')}>{t('suggestions.allYes')}</Button>
      )}
      <AddItem known={items} onAdd={add} />
      <div className={styles['actions']}>
        {open.length > 0 && <p>{t('suggestions.undecided', { count: open.length })}</p>}
        <Button look="main" busy={kept.busy} onClick={() => void submit()}>
          {t('suggestions.save')}
        </Button>
      </div>
    </div>
  )
}

export const SuggestionsPage = () => {
  const t = useWords()
  return (
    <FilePage title={t('suggestions.title')} lead={t('suggestions.lead')}>
      {(file) => <SuggestionsForm {...file} />}
    </FilePage>
  )
}
