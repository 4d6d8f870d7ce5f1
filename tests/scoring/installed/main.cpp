#include <scoring/evaluate.h>

int main() {
    using namespace vertemark::scoring;
    Evidence evidence;
    evidence.set("height_loss_pct", 30);
    return evaluate(*find_score("genant_sq"), evidence).total == 2 ? 0 : 1;
}
