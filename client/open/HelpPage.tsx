import { Screen } from '../phone/layout/Screen.tsx'
import list from '../phone/list/list.module.css'
import { MoreAbout } from './MoreAbout.tsx'
import { StationFacts } from './StationFacts.tsx'
import { useWords } from './words.ts'

type Words = ReturnType<typeof useWords>

/** What people ask, in the order in which they meet it. */
const groups = {
  veteran: (t: Words) =>
    (['begin', 'reasons', 'check', 'fair', 'who', 'phone', 'mail'] as const).map((each) => ({
      q: t(`veteranQuestions.${each}.q`),
      a: t(`veteranQuestions.${each}.a`),
    })),
  employer: (t: Words) =>
    (['begin', 'wording', 'veterans', 'appeal'] as const).map((each) => ({
      q: t(`employerQuestions.${each}.q`),
      a: t(`employerQuestions.${each}.a`),
    })),
  staff: (t: Words) =>
    (['queue', 'reach', 'log', 'second'] as const).map((each) => ({
      q: t(`staffQuestions.${each}.q`),
      a: t(`staffQuestions.${each}.a`),
    })),
  everybody: (t: Words) =>
    (['password', 'sessions', 'code'] as const).map((each) => ({
      q: t(`everybodyQuestions.${each}.q`),
      a: t(`everybodyQuestions.${each}.a`),
    })),
}

/** Questions and answers for each kind of user, and whom to call. */
export const HelpPage = () => {
  const t = useWords()
  return (
    <Screen title={t('help.title')} back="/" lead={<p>{t('help.lead')}</p>}>
      <StationFacts />
      {(['veteran', 'employer', 'staff', 'everybody'] as const).map((group) => (
        <section key={group} aria-labelledby={`help-${group}`}>
          <h2 id={`help-${group}`}>{t(`help.${group}`)}</h2>
          <dl className={list['list']}>
            {groups[group](t).map(({ q, a }) => (
              <div key={q}>
                <dt>
                  <b>{q}</b>
                </dt>
                <dd>{a}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <MoreAbout />
    </Screen>
  )
}
