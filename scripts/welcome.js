/**
 * What the terminal says once pages can be opened.
 *
 * @param {Pick<import('./settings.js').Settings, 'demo' | 'publicUrl' | 'dataFolder'>} settings
 * @returns {string}
 */
export function welcome({ demo, publicUrl, dataFolder }) {
  const lines = demo
    ? [
        `Nabla is running: ${publicUrl}`,
        'To enter, open the address and press "Enter as a student" or "Enter as the instructor".',
        '打开上面的地址，点「以学生身份进入」或「以教师身份进入」即可体验。',
      ]
    : [`Nabla is running: ${publicUrl}`, 'Nabla 已启动，用上面的地址登录。']
  return [...lines, `Data: ${dataFolder}    Stop: Ctrl+C`].join('\n')
}
