import { Modal } from 'antd'
import type { ComponentProps, SubmitEvent } from 'react'
import type * as z from 'zod/mini'
import { DeskForm } from './DeskForm.tsx'

type Props<Shape extends z.ZodMiniObject> = Omit<ComponentProps<typeof DeskForm<Shape>>, 'submit'> & {
  submit: (event?: SubmitEvent) => Promise<void>
  title: string
  lead: string
  /** What sending and leaving are called. */
  ok: string
  cancel?: string
  /** Whether it cannot be taken back lightly, as most cannot. */
  isGrave?: boolean
  close: () => void
}

/** A form about something grave, in a dialog of its own; what was typed is there again when it is opened anew. */
export const FormDialog = <Shape extends z.ZodMiniObject>(props: Props<Shape>) => {
  const { title, lead, ok, cancel, isGrave = true, close, ...form } = props
  return (
    <Modal
      open
      title={title}
      okText={ok}
      {...(cancel ? { cancelText: cancel } : {})}
      okButtonProps={{ danger: isGrave, loading: form.of.busy }}
      onOk={() => void form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <p>{lead}</p>
      <DeskForm {...form} />
    </Modal>
  )
}
