import { describe, expect, it } from 'vitest'
import { calibrate } from '../../../shared/statements/calibration.ts'

describe('calibrate()', () => {
  it('gives at most four digits, at and between measured points', () => {
    for (const stated of [0.97, 0.9, 0.61234, 0.35]) {
      expect(String(calibrate('quotation-before-verb', stated))).toMatch(/^0\.\d{1,4}$/u)
    }
  })

  it('believes a rule that was never measured', () => {
    expect(calibrate('no-such-rule', 0.61234)).toBe(0.61234)
  })
})
