/** «1 234,5» as people write it; undefined when it is no number. */
export function numberOf(typed: string): number | undefined {
  const plain = typed.replace(/[\s\u00a0]/g, '').replace(',', '.')
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined
}

/** «150 000,50» as the contract writes money; undefined when it is none. */
export function amountOf(typed: string): string | undefined {
  const plain = typed.replace(/[\s\u00a0]/g, '').replace(',', '.')
  return /^\d{1,13}(\.\d{1,2})?$/.test(plain) ? plain : undefined
}
