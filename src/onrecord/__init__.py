"""Put on record what governments were asked, what they said, what they did and did not."""
