// Finds a city's assets by scale: its anchors, its micro assets.
CREATE INDEX asset_scale IF NOT EXISTS FOR (n:Asset) ON (n.city, n.scale)
