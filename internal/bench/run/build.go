//go:build unix

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// goCommand runs the go tool in a folder.
func goCommand(ctx context.Context, dir string, env []string, args ...string) error {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	if out, err := cmd.CombinedOutput(); err != nil {
		lines := strings.Split(strings.TrimSpace(string(out)), "\n")
		return fmt.Errorf("go %s: %w: %s", args[0], err, strings.TrimSpace(lines[len(lines)-1]))
	}
	return nil
}

// buildScanner builds the static binary as it ships.
func buildScanner(ctx context.Context, root, to string) error {
	return goCommand(ctx, root, []string{"CGO_ENABLED=0"}, "build", "-trimpath", "-o", to, "./cmd/datamapper")
}

// buildSelf builds this command. With portable, detect is built as for a processor without vector instructions: one line
// of it is replaced for this build alone.
func buildSelf(ctx context.Context, root, to string, portable bool) error {
	args := []string{"build", "-trimpath", "-o", to}
	if portable {
		overlay, err := portableOverlay(root, filepath.Dir(to))
		if err != nil {
			return err
		}
		args = append(args, "-overlay", overlay)
	}
	return goCommand(ctx, root, []string{"CGO_ENABLED=0"}, append(args, "./internal/bench/run")...)
}

func portableOverlay(root, at string) (string, error) {
	const ask, no = "var hasAVX2 = avx2()", "var hasAVX2 = false"
	name := filepath.Join(root, "detect", "masks_amd64.go")
	text, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	if strings.Count(string(text), ask) != 1 {
		return "", fmt.Errorf("detect/masks_amd64.go does not say %q, so it cannot be built without", ask)
	}
	plain := filepath.Join(at, "masks_portable.go")
	if err := os.WriteFile(plain, []byte(strings.Replace(string(text), ask, no, 1)), 0o644); err != nil {
		return "", err
	}
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": {name: plain}})
	if err != nil {
		return "", err
	}
	to := filepath.Join(at, "overlay.json")
	return to, os.WriteFile(to, overlay, 0o644)
}

// moduleRoot is the folder of go.mod.
func moduleRoot(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, "go", "env", "GOMOD").Output()
	if name := strings.TrimSpace(string(out)); err == nil && filepath.Base(name) == "go.mod" {
		return filepath.Dir(name), nil
	}
	return "", fmt.Errorf("run this inside the module's folder")
}
