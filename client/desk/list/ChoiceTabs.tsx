import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import styles from './list.module.css'

type Props<Choice extends string> = {
  choices: readonly Choice[]
  choice: Choice
  choose: (choice: Choice) => void
  labelOf: (choice: Choice) => string
  children: ReactNode
}

/** A choice as tabs, in as many rows as they need; beneath stands what was chosen. */
export const ChoiceTabs = <Choice extends string>(props: Props<Choice>) => {
  const { choices, choice, choose, labelOf, children } = props
  return (
    <Tabs
      className={styles['tabs'] ?? ''}
      activeKey={choice}
      onChange={(key) => choose(choices.find((each) => each === key) ?? choice)}
      items={choices.map((key) => ({
        key,
        label: labelOf(key),
        children: key === choice ? children : null,
      }))}
    />
  )
}
