export function AssetsPage() { return <p>AssetsPage</p>; }
