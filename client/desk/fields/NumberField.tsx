import { readNumber } from '../../../rules/typed-number.ts'
import type { FieldProps } from './FieldFrame.tsx'
import { TypedField } from './TypedField.tsx'

/** A number, typed in any way that can be read; empty is null. Limits are the form's rule, so that a wrong one stays to be seen. */
export const NumberField = (props: FieldProps & { suffix?: string }) => (
  <TypedField {...props} read={readNumber} show={String} />
)
