package sandbox

// minimal is the environment of a child: where the cache of compiled code lies, and to keep quiet about a crash, whose
// trace could hold content.
func minimal(get func(string) string) []string {
	env := []string{"GOTRACEBACK=none", "GOMAXPROCS=2"}
	for _, name := range []string{"HOME", "XDG_CACHE_HOME", "LocalAppData"} {
		if value := get(name); value != "" {
			env = append(env, name+"="+value)
		}
	}
	return env
}
