import { useLayoutEffect, type RefObject } from 'react'

/** The number that was typed into one way of signing in, for the other. */
export type PhoneBetween = RefObject<string>

interface PhoneForm {
  getValues(name: 'phone'): string
  setValue(name: 'phone', phone: string): void
}

/** What was typed as the number stays when the way of signing in is changed, even while the other form is on its way. */
export const usePhoneBetween = ({ getValues, setValue }: PhoneForm, phone: PhoneBetween): void =>
  useLayoutEffect(() => {
    if (phone.current) setValue('phone', phone.current)
    return () => {
      phone.current = getValues('phone')
    }
  }, [getValues, setValue, phone])
