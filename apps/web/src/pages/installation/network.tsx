import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { ConnectionPage } from '../../lib/network/connection-page.tsx';
import { installationNetworkQuery } from '../../lib/network/network-queries.ts';

export const Route = createFileRoute('/installation/network')({ component: NetworkRoute });

function NetworkRoute() {
  const { data, error, refetch } = useQuery(installationNetworkQuery);
  return <ConnectionPage network={data} error={error} onAgain={() => void refetch()} />;
}
