import { useNetwork } from '@mantine/hooks';
import { WifiOff } from 'lucide-react';
import { webTexts } from '../language/web-texts.js';

/** Says that the network is gone, for as long as it is. */
export function OfflineBanner() {
  const { online } = useNetwork();
  return (
    <div role="status" className="baton-offline" data-shown={!online || undefined}>
      {!online && (
        <>
          <WifiOff size={16} aria-hidden />
          {webTexts.offline}
        </>
      )}
    </div>
  );
}
