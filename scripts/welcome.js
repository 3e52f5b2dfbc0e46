import { withoutPassword } from './settings.js'

/**
 * What the terminal says once pages can be opened.
 *
 * @param {Pick<import('./settings.js').Settings, 'demo' | 'publicUrl' | 'dataFolder' | 'databaseUrl'>} settings
 * @param {string | null} ownerToken makes the first account, where there is none
 * @returns {string}
 */
export function welcome({ demo, publicUrl, dataFolder, databaseUrl }, ownerToken) {
  const data = databaseUrl.startsWith('file:') ? dataFolder : withoutPassword(databaseUrl)
  return [
    `Nabla is running: ${publicUrl}`,
    ...howToEnter(demo, publicUrl, ownerToken),
    `Data: ${data}    Stop: Ctrl+C`,
  ].join('\n')
}

/**
 * @param {boolean} demo
 * @param {string} publicUrl
 * @param {string | null} ownerToken
 */
function howToEnter(demo, publicUrl, ownerToken) {
  if (demo) {
    return [
      'To enter, open the address and press "Enter as a student" or "Enter as the instructor".',
      '打开上面的地址，点「以学生身份进入」或「以教师身份进入」。',
    ]
  }
  if (ownerToken === null) return []
  return [
    `Make the owner's account at ${publicUrl}/setup with this token, good once and for a day: ${ownerToken}`,
    '请在上面的 /setup 页面用这个一次性令牌建立所有者账号，一天内有效。',
  ]
}
