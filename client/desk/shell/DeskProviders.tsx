import './own-styles.ts'
import { App, ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/zh-cn'
import { useMemo, type ReactNode } from 'react'
import { Provider } from 'urql'
import { useSession } from '../../core/session/session.ts'
import { createDeskApi } from './desk-api.ts'
import { deskTheme } from './theme.ts'
import { useMedia } from './use-media.ts'
import styles from './shell.module.css'
import { DeskVoice } from './DeskVoice.tsx'
import { useMade } from '../../core/api/use-made.ts'

/** antd in the product's look and the language spoken now, and the desks' own API client. */
export const DeskProviders = ({ children }: { children: ReactNode }) => {
  const { viewer, language, visit, enter, noteOtherPerson } = useSession()
  const isDark = useMedia('(prefers-color-scheme: dark)')
  const isNarrow = useMedia('(max-width: 767px)')
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const theme = useMemo(() => deskTheme({ isDark, isNarrow, isStill }), [isDark, isNarrow, isStill])
  const api = useMade(`${language} ${visit}`, () =>
    createDeskApi(() => enter(null), { meantFor: () => viewer?.id, onOtherPerson: noteOtherPerson }),
  )
  dayjs.locale(language === 'en' ? 'en-gb' : 'zh-cn')
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'en' ? enGB : zhCN}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <App className={styles['desk'] ?? ''} message={{ maxCount: 3 }}>
        <Provider value={api}>
          <DeskVoice>{children}</DeskVoice>
        </Provider>
      </App>
    </ConfigProvider>
  )
}
