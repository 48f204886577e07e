// Runs once, when the store is new: each service has a database and an account of its own, and reads nobody else's.
for (const service of ["hazard", "accountability", "notification", "reporting"]) {
  const password = process.env[service.toUpperCase() + "_STORE_PASSWORD"];
  if (!password) {
    throw new Error("no password for " + service);
  }
  db.getSiblingDB(service).createUser({ user: service, pwd: password, roles: [{ role: "readWrite", db: service }] });
}
