import { useSearchParams } from 'react-router'

/** What the address says after its path, and how to change parts of it; null takes one away, the rest stays. */
export const useAddress = () => {
  const [params, setParams] = useSearchParams()
  const put = (parts: Readonly<Record<string, string | null>>, { replace = false } = {}) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(parts))
          if (value) after.set(name, value)
          else after.delete(name)
        return after
      },
      { replace },
    )
  return { params, put }
}
