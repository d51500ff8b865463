import { TestBed } from '@angular/core/testing';
import { QrCode } from './qr-code';

describe('QrCode', () => {
  it('draws the three corners by which cameras find it, with white around', async () => {
    const fixture = TestBed.createComponent(QrCode);
    fixture.componentRef.setInput('text', 'otpauth://totp/DCP:mara?secret=JBSWY3DPEHPK3PXP');
    fixture.componentRef.setInput('label', 'QR code');
    await fixture.whenStable();
    const svg = (fixture.nativeElement as HTMLElement).querySelector('svg')!;
    const [x, y, size] = svg.getAttribute('viewBox')!.split(' ').map(Number);
    expect([x, y]).toEqual([-4, -4]);
    const modules = svg.querySelector('path')!.getAttribute('d')!;
    const side = size! - 8;
    for (const corner of ['M0 0h', `M${side - 1} 0h`, `M0 ${side - 1}h`]) {
      expect(modules).toContain(corner);
    }
    expect(modules).not.toContain(`M${side - 1} ${side}h`);
    expect(svg.getAttribute('aria-label')).toBe('QR code');
  });
});
