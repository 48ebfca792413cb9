import { Panel } from '../panel/Panel.tsx'
import panel from '../panel/panel.module.css'
import text from '../text.module.css'
import { useWords } from '../words.ts'

const example = (): string =>
  [
    `curl ${window.location.origin}/graphql \\`,
    "  -H 'Authorization: Bearer rq_live_…' \\",
    "  -H 'Content-Type: application/json' \\",
    `  -d '{"query": "{ openPostings(first: 20) { nodes { id title } pageInfo { endCursor hasNextPage } } }"}'`,
  ].join('\n')

/** How a program sends a key. */
export const HowToUse = () => {
  const t = useWords()
  return (
    <div className={panel['section']}>
      <Panel title={t('keys.how')}>
        <p className={text['hint']}>{t('keys.howHint')}</p>
        <pre className={text['whole']}>{example()}</pre>
      </Panel>
    </div>
  )
}
