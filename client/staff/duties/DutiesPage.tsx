import { Button } from 'antd'
import { useLanguageSwitch } from '../../core/session/use-language-switch.ts'
import { useSession } from '../../core/session/session.ts'
import { useSignOut } from '../../core/session/use-sign-out.ts'
import { PasswordPanel } from '../../desk/account/PasswordPanel.tsx'
import { SecondFactorSetUp } from '../../desk/account/second-factor/SecondFactorSetUp.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import panel from '../../desk/panel/panel.module.css'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import shell from '../../desk/shell/shell.module.css'
import { useWords } from '../words.ts'
import type { Duty } from './use-duties.ts'

/** What a member of staff has to do before the desk opens: one thing after the other. */
export const DutiesPage = ({ duty, did }: { duty: Duty; did: (duty: Duty) => void }) => {
  const t = useWords()
  const { viewer } = useSession()
  const { other, switchTo } = useLanguageSwitch()
  const { signOut } = useSignOut('/sign-in')
  return (
    <main className={shell['page']} id="page" tabIndex={-1}>
      <PageHead title={t('duties.title', { name: viewer?.name ?? '' })} lead={t(`duties.${duty}`)} />
      {duty === 'NEW_PASSWORD' ? (
        <PasswordPanel changed={() => did(duty)} />
      ) : (
        <Panel title={t('desk:second.title')}>
          <SecondFactorSetUp done={() => did(duty)} />
        </Panel>
      )}
      <p className={panel['row']}>
        <Button lang={other} onClick={() => void switchTo(other)}>
          {t('shared:language.other')}
        </Button>
        <Button onClick={signOut}>{t('shared:action.signOut')}</Button>
      </p>
    </main>
  )
}
