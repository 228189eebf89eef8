import type { DateRule } from '../rule.js';

/** A length without a unit: ل«فترة طويلة», «مدة وجيزة». */
export const longTime: DateRule = {
  name: 'long-time',
  starts: ['long-times'],
  read(scan, i) {
    const found = scan.at(i, 'long-times');
    return found && { from: i, to: found.to, cut: found.cut, reading: { grain: 'duration', value: found.key } };
  },
};
