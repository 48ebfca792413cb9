import type { FocusEvent, ReactNode, SubmitEvent } from 'react'
import { UnpickedContext, type Unpicked } from '../../core/form/unpicked.ts'
import { Button } from '../action/Button.tsx'
import styles from '../fields/form.module.css'
import { FormTrouble, type FormState } from './FormTrouble.tsx'

type PhoneFormProps = {
  of: FormState & {
    readonly unpicked: Unpicked
    readonly judgeLeft: { onBlur: (event: FocusEvent<HTMLElement>) => void }
  }
  submit: (event: SubmitEvent) => Promise<void>
  /** What the button is called that sends it. */
  send: string
  children: ReactNode
  /** What else can be done, beneath that button. */
  besides?: ReactNode
}

/** A form on a phone: what is wrong on top, the fields, and the button that sends it. */
export const PhoneForm = ({ of: state, submit, send, children, besides }: PhoneFormProps) => (
  <UnpickedContext value={state.unpicked}>
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)} {...state.judgeLeft}>
      <FormTrouble of={state} />
      {children}
      <div className={styles['actions']}>
        <Button type="submit" look="main" busy={state.busy}>
          {send}
        </Button>
        {besides}
      </div>
    </form>
  </UnpickedContext>
)
