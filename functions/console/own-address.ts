/** Whether an address is one of the console's pages: nobody is led elsewhere. */
export function isOwnAddress(address: string): boolean {
  if (!/^\/console(?:[/?]|$)/.test(address) || !URL.canParse(address, 'https://console.invalid')) return false
  const url = new URL(address, 'https://console.invalid')
  return url.host === 'console.invalid' && /^\/console(?:\/|$)/.test(url.pathname)
}
