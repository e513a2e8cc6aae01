import type { ComponentProps } from 'react'
import { TextField } from '@/ui'

type Props = Omit<ComponentProps<typeof TextField>, 'type' | 'name'>

/** The address by which somebody signs in, ready for a password manager. */
export function EmailField(field: Props) {
  return (
    <TextField
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      {...field}
      name="email"
    />
  )
}
